/** A document as it lies there: of which shape, its `schema` says; one without is of the first. */
export type Stored = Readonly<Record<string, unknown>> & {
  readonly _id: string;
  readonly version: number;
  readonly schema?: number;
};

/** One step to the next shape: what it adds or changes. What has it already is left as it is. */
export type Migration = (document: Stored) => Readonly<Record<string, unknown>>;
