import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { districtContract } from '#domain/membership/contract-district';
import type { Manager } from './found';
import { Refused } from './refused';

/** Which function answers for all of them, and what it is asked: anybody may read the district, and it reads the database. */
const ASKED = { function: 'membership', action: 'district' } as const;

const Answer = z.object({ ok: z.literal(true), value: districtContract[ASKED.action].output });

/** One harmless question to a function that is there, by the door of the console. */
export async function smokeTest(manager: Manager): Promise<string> {
  const { action } = ASKED;
  const said = await manager.functions.invokeFunction(ASKED.function, {
    action,
    requestId: randomUUID(),
    input: {},
  });
  const answer = Answer.safeParse(answerIn(said.RetMsg));
  if (!answer.success)
    throw new Refused(
      `everything is there, but ${ASKED.function} does not answer ${action} as its contract says: ${said.ErrMsg || said.RetMsg}. ` +
        'Its log in the console says more',
    );
  return `${ASKED.function} answers: ${answer.data.value.streets.length} streets are in the district`;
}

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
