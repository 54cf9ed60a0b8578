import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { BEGINS, lecture, signed } from '../kit/given-sessions';
import { aUnion } from '../kit/unions';

// Lists of sessions and of sign-ups, page by page: what is of one instant is not lost between two pages.

const ALIKE = 50;
const UNION = 'union-1';
const SIGNED_AT = MONDAY_NINE - DAY;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());

const ids = (what: string) =>
  Array.from({ length: ALIKE }, (_, no) => `${what}-${String(no).padStart(2, '0')}`);
const sessionsOf = (what: string, part: Partial<Session>): Session[] =>
  ids(what).map((_id) => ({ ...lecture(), ...part, _id, seriesId: _id, actsAt: null, effects: {}, owed: 0 }));

function seeded(memberId: string) {
  const { signUp } = signed('x', lecture());
  const appeal = { words: '我来了', ruling: null };
  const fault = { what: 'absent', at: SIGNED_AT } as const;
  const up = { ...signUp, memberId, signedAt: SIGNED_AT, actsAt: null, effects: {}, owed: 0 };
  const signUps: SignUp[] = sessionsOf('coming', {}).map(({ _id }) => ({
    ...up,
    ...{ _id: `up-${_id}`, sessionId: _id, fault, appeal, faultOf: memberId, appealedAt: SIGNED_AT },
  }));
  const over = { from: MONDAY_NINE - 2 * DAY, to: MONDAY_NINE - 2 * DAY + HOUR, heldAt: MONDAY_NINE - DAY };
  return {
    unions: [aUnion({ _id: UNION, kind: 'district', parentId: null, aboveIds: [] })],
    sessions: [
      ...sessionsOf('coming', { unionId: UNION }),
      ...sessionsOf('over', { unionId: UNION, ...over }),
    ],
    sign_ups: signUps,
  };
}

type After = { readonly at: number; readonly id: string } | undefined;
interface Page {
  readonly rows: readonly { readonly id: string }[];
  readonly more: boolean;
}

async function all<P extends Page>(
  ask: (after: After) => Promise<P>,
  at: (row: P['rows'][number]) => number,
) {
  const seen: string[] = [];
  let after: After;
  for (let pages = 0; pages < 9; pages += 1) {
    const { rows, more } = await ask(after);
    seen.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!more || !last) break;
    after = { at: at(last), id: last.id };
  }
  return seen;
}

beforeAll(() => {
  cloud.seed(smallDistrict());
  cloud.seed(seeded('liu'));
});

test('what comes soon, what a union offers, has offered, and what is going on there', async () => {
  const staff = cloud.phone(STAFF);
  expect(
    await all(
      (after) => cloud.phone(LIU).does('session', 'soon', { after }),
      () => BEGINS,
    ),
  ).toEqual(ids('coming'));
  const desk = (list: 'coming' | 'over', at: number) =>
    all(
      (after) => staff.does('session', 'desk', { unionId: UNION, list, after }),
      () => at,
    );
  expect(await desk('coming', BEGINS)).toEqual(ids('coming'));
  expect(await desk('over', MONDAY_NINE - 2 * DAY)).toEqual(ids('over').reverse());
});

test('what somebody signed up for, and the appeals that wait', async () => {
  const own = ids('coming').map((id) => `up-${id}`);
  const mine = await all(
    (after) => cloud.phone(LIU).does('session', 'mine', { after }),
    () => SIGNED_AT,
  );
  expect(mine).toEqual([...own].reverse());
  const waits = await all(
    (after) => cloud.phone(STAFF).does('session', 'appeals', { after }),
    () => SIGNED_AT,
  );
  expect(waits).toEqual(own);
});

test('what is going on is among what is to be held, until its list is closed', async () => {
  const going = { ...lecture(), _id: 'going', unionId: UNION, effects: {}, owed: 0, actsAt: null };
  const desk = async (list: 'coming' | 'over') =>
    (await cloud.phone(STAFF).does('session', 'desk', { unionId: UNION, list })).rows[0]?.id;
  const now = { from: MONDAY_NINE - 13 * HOUR, to: MONDAY_NINE - 11 * HOUR };
  const closed = { ...going, ...now, _id: 'closed', heldAt: MONDAY_NINE - 1 };
  cloud.seed({ sessions: [{ ...going, ...now }, closed] });
  expect([await desk('coming'), await desk('over')]).toEqual(['going', 'closed']);
  // The clock comes late: nothing can be ticked there any more.
  cloud.clock.move(12 * HOUR);
  expect([await desk('coming'), await desk('over')]).toEqual(['coming-00', 'going']);
});
