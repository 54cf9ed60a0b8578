import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import type { RepairOrder } from '#domain/repair/order';
import { WISH as WISH_TO_TALK } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, STRANGER, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';
import { booked, quoted } from '../kit/story';
import { CHAIR, withStudios } from '../kit/studios';

// Somebody sends whatever one account can send, as fast as it goes; everybody else notices nothing.

let cloud: TestCloud;
/** The request of somebody else. */
let hers = '';
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterAll(() => cloud.stop());

const from = MONDAY_NINE + DAY;
const WINDOW = { kind: 'window', from, to: from + 2 * HOUR } as const;
const AT_ONCE = 20;

/** So many, twenty at a time; how often which answer came. */
async function flood(count: number, one: (no: number) => Promise<Answer>): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (let sent = 0; sent < count; sent += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - sent) }, (_, no) => one(sent + no));
    for (const answer of await Promise.all(batch)) {
      const said = answer.ok ? 'yes' : 'refusal' in answer ? answer.refusal.code : 'fault';
      answers[said] = (answers[said] ?? 0) + 1;
    }
  }
  return answers;
}
const book = (openid: string, when: typeof WINDOW | { kind: 'urgent' }) =>
  cloud.phone(openid).ask('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '堵了',
    photos: [],
    video: null,
    providerId: null,
    addressId: HER_ADDRESS,
    when,
  });
const of =
  (residentId: string) =>
  <T extends { readonly residentId: string | null }>(one: T) =>
    one.residentId === residentId;

describe('While one account floods the union', () => {
  test('with bookings, five are taken, and a neighbour’s urgent order stands first in the worker’s pool', async () => {
    const answers = await flood(effort(40, 4_000), (no) =>
      book(STRANGER, no % 3 === 0 ? { kind: 'urgent' } : WINDOW),
    );
    expect(answers.fault).toBeUndefined();
    expect(stored<RepairOrder>(cloud, 'repair_orders').filter(of('stranger'))).toHaveLength(answers.yes ?? 0);
    expect(answers.yes).toBeLessThanOrEqual(5);
    const orderId = await booked(cloud, LIU);
    const { rows } = await cloud.phone(MA).does('repair', 'pool', {});
    expect(rows.map(({ id }) => id)).toContain(orderId);
    expect(rows.length).toBeLessThanOrEqual(6);
  });

  test('with requests, three are taken, and places are left for everybody else', async () => {
    const places = [0, 1, 2, 3, 6, 7, 8].map((day) => MONDAY_NINE + DAY * (day + 1) + 5 * HOUR);
    const answers = await flood(effort(40, 300), (no) =>
      cloud.phone(STRANGER).ask('appointment', 'ask', {
        ...WISH_TO_TALK,
        place: { from: places[no % places.length] ?? 0, orWait: true },
      }),
    );
    expect(answers.fault).toBeUndefined();
    expect(answers.yes).toBeLessThanOrEqual(3);
    expect(stored<Appointment>(cloud, 'appointments').filter(of('stranger'))).toHaveLength(answers.yes ?? 0);
    const { id, slot } = await cloud.phone(LIU).does('appointment', 'ask', {
      ...WISH_TO_TALK,
      place: { from: places[0] ?? 0, orWait: false },
    });
    expect(slot).not.toBeNull();
    hers = id;
  });

  test('with quotes, the order stays small, and its resident is told no more often than there are quotes', async () => {
    const { orderId } = await quoted(cloud);
    const answers = await flood(effort(40, 600), () =>
      cloud.phone(MA).ask('repair', 'quote', {
        orderId,
        lines: [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: 9_000 }],
      }),
    );
    expect(answers.fault).toBeUndefined();
    const order = stored<RepairOrder>(cloud, 'repair_orders').find(({ _id }) => _id === orderId);
    expect(answers.yes ?? 0).toBeLessThan(effort(40, 600) / 2);
    expect(JSON.stringify(order).length).toBeLessThan(30_000);
  });

  test('with codes of badges, five are looked at', async () => {
    const answers = await flood(effort(40, 1_000), (no) =>
      cloud.phone(STRANGER).ask('provider', 'checkBadge', {
        badgeNo: 'YN-0001',
        code: String(100_000 + no),
      }),
    );
    expect(answers.fault).toBeUndefined();
    expect(answers.yes).toBeUndefined();
    expect(answers.BADGE_CODE_WRONG ?? 0).toBeLessThanOrEqual(5);
  });

  test('and afterwards a tick of the clock reminds an officer of somebody else’s request as ever', async () => {
    cloud.clock.set(MONDAY_NINE + 9 * HOUR);
    const { error } = await cloud.tick('clock');
    expect(error).toBeUndefined();
    const told = stored<{ memberId: string; about: string; subject: string }>(cloud, 'notices');
    const reminded = told.filter(
      ({ about, subject }) => about === 'appointment-due-soon' && subject === hers,
    );
    expect(reminded.map(({ memberId }) => memberId)).toEqual(['zheng']);
    const desk = await cloud.phone(CHAIR).does('appointment', 'desk', { list: 'due' });
    expect(desk.rows.length).toBeLessThanOrEqual(5);
  });

  test('with bookings that are called off at once, twenty are taken in a day', async () => {
    const taken = async (): Promise<string> => {
      const answer = await book(LIU, WINDOW);
      if (!answer.ok) return 'refusal' in answer ? answer.refusal.code : 'fault';
      await cloud.phone(LIU).ask('repair', 'cancel', {
        orderId: (answer.value as { id: string }).id,
        reason: null,
      });
      return 'yes';
    };
    const answers: string[] = [];
    for (let turn = 0; turn < effort(21, 60); turn += 1) answers.push(await taken());
    // Two of hers were booked before.
    expect(answers.filter((one) => one === 'yes')).toHaveLength(18);
    expect(new Set(answers.slice(18))).toEqual(new Set(['TOO_MANY_ORDERS_TODAY']));
  });
});
