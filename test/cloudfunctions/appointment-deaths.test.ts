import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import type { Slot } from '#domain/appointment/slot';
import { LIVE } from '#domain/appointment/transitions';
import { DAY, MINUTE } from '#domain/kernel/time';
import { forgetAllowances } from '../kit/allowances';
import { askedFor, ONE_PLACE, placeOf, storedSlot, THREE_PLACES, WISH } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { LIU, MONDAY_NINE, STRANGER, smallDistrict } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';
import { withStudios } from '../kit/studios';
import { owes } from '../kit/what-follows';

// 名额: a place is taken before its request is written, and given back after the request has left it; whoever dies in between
// leaves nobody without the place that is due, and no place to nobody.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterAll(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const later = async () => {
  cloud.clock.move(3 * MINUTE);
  await tick();
};

/** Whoever is written in a slot is whose request says so. */
function agree(): void {
  const live = stored<Appointment>(cloud, 'appointments').filter(({ state }) => LIVE.includes(state));
  for (const slot of stored<Slot>(cloud, 'appointment_slots')) {
    const holding = (key: 'slot' | 'waitsFor') =>
      live.flatMap((one) => (one[key]?.id === slot._id ? [one._id] : [])).sort();
    const written = (key: 'taken' | 'waiting' | 'offers') => slot[key].map(({ requestId }) => requestId);
    expect(written('taken').sort()).toEqual(holding('slot'));
    expect([...written('offers'), ...written('waiting')].sort()).toEqual(holding('waitsFor'));
    expect(owes(slot, 'look-at-place')).toBe(false);
  }
}

const day = (days: number) => THREE_PLACES + days * DAY;
const rebooked = async () => {
  const requestId = await askedFor(cloud, { place: placeOf(day(1)) });
  return { action: 'rebook', input: { requestId, place: placeOf(day(2)) } } as const;
};
const withdrawn = async () => {
  const requestId = await askedFor(cloud, { place: placeOf(day(3)) });
  return { action: 'withdraw', input: { requestId } } as const;
};
const asked = async () => ({ action: 'ask', input: { ...WISH, place: placeOf(day(6)) } }) as const;

/** Each death costs an instance's start. */
const PHASES = IN_FULL ? (['before', 'after'] as const) : (['before'] as const);

/** Each with the writes around which the place is written and the request is not, or the other way round. */
const COMMANDS = [
  ['提出', asked, [3], [1, 2, 3, 4]],
  ['换个时间', rebooked, [2], [1, 2, 3, 4, 5]],
  ['撤回', withdrawn, [2], [1, 2, 3]],
] as const;

describe('Whoever dies at a write', () => {
  test.each(COMMANDS)(
    'of %s leaves slot and request agreeing after the next ticks, and sending again does it once',
    async (_, prepare, few, all) => {
      for (const write of IN_FULL ? all : few) {
        for (const phase of PHASES) {
          await forgetAllowances(cloud);
          const { action, input } = await prepare();
          const requestId = newRequestId();
          const send = () => cloud.phone(LIU).ask('appointment', action, input, requestId);
          expect(await dyingAt(cloud, { write, phase }, send)).toBe(true);
          await later();
          agree();
          const answer = await send();
          expect(answer).toMatchObject({ ok: true });
          await later();
          agree();
          if (answer.ok && action !== 'withdraw')
            await cloud.phone(LIU).does('appointment', 'withdraw', { requestId: answer.value.id });
        }
      }
    },
  );

  test('of 提出 keeps the place from others until it is certain that nothing came of it, and then it goes to who waits', async () => {
    await forgetAllowances(cloud);
    const send = (place: object) => cloud.phone(LIU).ask('appointment', 'ask', { ...WISH, ...place });
    expect(
      await dyingAt(cloud, { write: 3, phase: 'before' }, () => send({ place: placeOf(ONE_PLACE) })),
    ).toBe(true);
    const others = (orWait: boolean) =>
      cloud.phone(STRANGER).ask('appointment', 'ask', { ...WISH, place: placeOf(ONE_PLACE, orWait) });
    expect(await others(false)).toMatchObject({ refusal: { code: 'SLOT_FULL' } });
    expect(await others(true)).toMatchObject({ ok: true });
    await cloud.tick('clock');
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({ taken: [{ memberId: 'liu' }], offers: [] });
    await later();
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({ taken: [], offers: [{ memberId: 'stranger' }] });
    agree();
  });
});
