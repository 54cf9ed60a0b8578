import { parseArgs } from 'node:util';
import { Refused } from '../deploy/refused';

/** What is typed, as a wish; refused with a sentence where it cannot be one. */
export interface Wish {
  readonly version: string;
  readonly notes: string;
  /** The file of the key that uploads code. */
  readonly key: string;
  /** Under whose name WeChat shows it: 1 to 30. */
  readonly robot: number;
  readonly isPlan: boolean;
  /** Where an earlier build lies; null: it is built first. */
  readonly built: string | null;
}

const OPTIONS = {
  version: { type: 'string' },
  notes: { type: 'string', default: '' },
  key: { type: 'string' },
  robot: { type: 'string', default: '1' },
  plan: { type: 'boolean', default: false },
  built: { type: 'string' },
} as const;
const ROBOTS = 30;

export function wishFrom(words: string[]): Wish {
  const { values } = parseArgs({ args: words, options: OPTIONS, strict: true });
  const { version, notes, key, plan: isPlan, built } = values;
  if (!version || !key)
    throw new Refused(
      'say which version and with which key: npm run upload -- --version 1.2.3 --notes "what is new" --key FILE',
    );
  const robot = Number(values.robot);
  if (!Number.isInteger(robot) || robot < 1 || robot > ROBOTS)
    throw new Refused(`--robot is a number from 1 to ${ROBOTS}, and ${values.robot} is none`);
  return { version, notes: notes.trim(), key, robot, isPlan, built: built ?? null };
}
