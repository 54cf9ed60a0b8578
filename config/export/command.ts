import { parseArgs } from 'node:util';
import { Refused } from '../deploy/refused';

/** What is typed, as a wish; refused with a sentence where it cannot be one. */
export interface Wish {
  readonly env: string;
  /** The folder that it goes to. */
  readonly to: string;
  /** The files of the storage, too. */
  readonly files: boolean;
}

const OPTIONS = {
  env: { type: 'string' },
  to: { type: 'string' },
  files: { type: 'boolean', default: false },
} as const;

export function wishFrom(words: string[]): Wish {
  const { env, to, files } = parseArgs({ args: words, options: OPTIONS, strict: true }).values;
  if (!env || !to)
    throw new Refused('say which environment, and where to: npm run export -- --env ID --to DIR [--files]');
  return { env, to, files };
}
