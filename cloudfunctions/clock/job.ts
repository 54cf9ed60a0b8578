/** What a tick does of one kind. */
export interface Job {
  readonly name: string;
  /** Ids of what is to be done now, at most so many. */
  readonly due: (rows: number) => Promise<readonly string[]>;
  readonly work: (id: string) => Promise<void>;
}
