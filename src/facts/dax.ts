/** Facts about DAX, with their sources. */
export {};
