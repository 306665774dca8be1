/** Facts about MemoryDB, with their sources. */
export {};
