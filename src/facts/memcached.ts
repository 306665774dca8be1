/** Facts about Memcached, with their sources. */
export {};
