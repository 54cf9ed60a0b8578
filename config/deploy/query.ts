import { EJSON } from 'bson';
import type { Manager } from './found';

/** One question to the documents of a collection, as the console asks them: past the functions, and reading only. */
export interface Question {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly projection?: Readonly<Record<string, 0 | 1>>;
}

export type Document = Readonly<Record<string, unknown>>;

/** The answer is a list of texts in a text; in each stands a document with the types that JSON has not. */
export async function documentsIn(
  manager: Manager,
  collection: string,
  question: Question,
): Promise<Document[]> {
  const command = { find: collection, ...question };
  const { Data } = await manager.database.runCommands({
    MgoCommands: [
      { TableName: collection, CommandType: 'QUERY', Command: EJSON.stringify(command, { relaxed: true }) },
    ],
  });
  const texts: unknown = JSON.parse(Data?.[0] ?? '[]');
  if (!Array.isArray(texts)) throw new Error(`the database does not answer a question to ${collection}`);
  return texts.map((text) => EJSON.parse(String(text), { relaxed: true }) as Document);
}
