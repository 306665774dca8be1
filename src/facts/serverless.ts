/** Facts about ElastiCache Serverless, with their sources. */
export {};
