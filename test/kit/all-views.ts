import * as fc from 'fast-check';
import { MINUTE } from '#domain/kernel/time';
import { describeContracts } from '../../config/contracts';
import { newRequestId, type TestCloud } from './cloud';
import { effort } from './effort';
import { type Schema, validFrom } from './from-schema';

/** Everything that one question gave to one person. */
export interface Seen {
  readonly openid: string;
  readonly room: string;
  readonly action: string;
  readonly input: object;
  readonly answer: unknown;
}

export type Question = Omit<Seen, 'answer'>;

const PER_ACTION = effort(1, 10);

/** Every action of every room, asked with ids that exist, by each of these people. */
function everyQuestion(openids: readonly string[], ids: readonly string[]): Question[] {
  return describeContracts().flatMap(({ room, action, input }) => {
    const inputs = fc.sample(validFrom(input as Schema, { ids }), {
      numRuns: PER_ACTION,
      seed: 4,
    }) as object[];
    return openids.flatMap((openid) => inputs.map((one) => ({ openid, room, action, input: one })));
  });
}

const ask = ({ phone }: TestCloud, { openid, room, action, input }: Question) =>
  phone(openid).send(room, { action, requestId: newRequestId(), input });

/**
 * The questions that change nothing when they are asked first: views, and commands that are refused. What a person could
 * learn without leaving a trace is the sum of their answers. Who changed something finds it put back, so that nothing is
 * refused here only because a limit was reached before.
 */
export async function harmlessQuestions(
  cloud: TestCloud,
  openids: readonly string[],
  ids: readonly string[],
  always: readonly Omit<Question, 'openid'>[],
): Promise<Question[]> {
  const certain = openids.flatMap((openid) => always.map((one) => ({ ...one, openid })));
  const harmless: Question[] = [];
  const [before, at] = [cloud.dump(), cloud.clock.now()];
  const untouched = JSON.stringify(before);
  for (const question of [...certain, ...everyQuestion(openids, ids)]) {
    const answer = JSON.stringify(await ask(cloud, question));
    const changed = JSON.stringify(cloud.dump()) !== untouched;
    // Roles do not change here, so who is turned away at the door is turned away every time.
    if (!changed && !answer.includes('"FORBIDDEN"')) harmless.push(question);
    if (!changed) continue;
    await cloud.renew(at);
    cloud.seed(before);
  }
  return harmless;
}

/**
 * Asks all of it at one instant, again and again set for each question, for the cloud's time runs on. What an answer says
 * of that instant itself (a badge tells since when it is held up) is no news, so it is called `now`.
 */
export async function allViews(
  cloud: TestCloud,
  questions: readonly Question[],
  at: number,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const question of questions) {
    cloud.clock.set(at);
    seen.push({ ...question, answer: withoutPresent(await ask(cloud, question), at) });
  }
  return seen;
}

const withoutPresent = (answer: unknown, at: number): unknown =>
  JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
    typeof value === 'number' && value >= at && value <= at + MINUTE ? 'now' : value,
  );
