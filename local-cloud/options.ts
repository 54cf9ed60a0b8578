export interface LocalCloudOptions {
  /** Folder of the database file, of stored files and of the log; made if missing. */
  data: string;
  /** Folder of the deployed functions: <name>/index.js and <name>/config.json. */
  functions: string;
  /** JSON file with the declared collections and indexes. */
  database?: string;
  /** JSON file with the rules of collections, storage and functions; without one, as the platform makes them: open. */
  access?: string;
  /** JSON file with the keys of each template of subscribe messages, by its id; without one any id is known. */
  templates?: string;
  /** 0, the default: any free port. */
  port?: number;
  /** Folder that is served at /. */
  site?: string;
  /** Further pages: path in the address -> HTML file. */
  pages?: Record<string, string>;
  /** Each commit waits for the disk; the default. Without it a loss of power can lose one, the end of a process cannot. */
  fsync?: boolean;
  /** Queries that no declared index serves fail. */
  strict?: boolean;
  /** Operations of concurrent calls overtake each other at random, from this seed. */
  seed?: number;
  /** Multiplies the functions' time-outs: many instances share the cores of one machine. Default 1. */
  patience?: number;
  /** Timer triggers run on schedule; on demand they always do. */
  timers?: boolean;
  /** Further environment variables of the functions. */
  env?: Record<string, string>;
  /** Where the functions' console and the server's log go; a file in the data folder unless told otherwise. */
  log?: (line: string) => void;
  /** What the clock shows at the start. */
  now?: number;
  /** The function that is called with WeChat's verdicts on media. */
  mediaVerdictFunction?: string;
}
