import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSlot, type Slot } from '#domain/appointment/slot';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { seal, sealContact } from '../../cloudfunctions/runtime/seal';
import { askedFor, ONE_PLACE, placeOf, storedRequest, storedSlot, THREE_PLACES } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { actor } from '../kit/given';
import { asked } from '../kit/given-requests';
import { stored } from '../kit/once';
import { CHAIR, STUDIOS, withStudios, YUNNAN } from '../kit/studios';
import { buildWithout } from '../kit/without';

const codes = (answers: readonly Answer[]) =>
  answers.flatMap((answer) =>
    'refusal' in answer ? [answer.refusal.code] : 'fault' in answer ? ['fault'] : [],
  );

describe('An open day that two hundred people have a place in', () => {
  const from = MONDAY_NINE + 2 * DAY;
  const LEAVE = 30;

  const opened = async (functions?: string): Promise<TestCloud> => {
    const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
    const people = Array.from({ length: 200 }, (_, i) => `crowd-${i}`);
    const day = {
      id: 'open',
      title: '主席接待日',
      from,
      to: from + 3 * HOUR,
      officerId: 'chair',
      capacity: 200,
    };
    const yunnan = STUDIOS.map((one) => (one._id === YUNNAN ? { ...one, openDays: [day] } : one));
    const slot = { id: `${YUNNAN}-${from}`, from, to: day.to };
    const taken = people.map((memberId) => ({ requestId: `request-${memberId}`, memberId }));
    const { id: _, ...planned } = { ...day, id: slot.id, studioId: YUNNAN };
    const told = { about: seal('工资'), contact: sealContact({ name: '刘女士', phone: '', door: '' }) };
    const requests = people.map((memberId) => {
      const { request } = asked({ id: `request-${memberId}`, who: actor(memberId) });
      return { ...request, ...told, version: 1, effects: {}, owed: 0, slot, meetingAt: from };
    });
    cloud.seed({
      ...withStudios(smallDistrict()),
      studios: yunnan,
      appointments: requests,
      appointment_slots: [{ ...newSlot({ ...planned, id: slot.id }), version: 1, taken }],
    });
    cloud.seed({ identities: people.map((id) => anIdentity(`wx-${id}`, id, ['resident'])) });
    return cloud;
  };
  const manyLeave = async (cloud: TestCloud) => {
    cloud.reseed(1);
    const answers = await Promise.all(
      Array.from({ length: LEAVE }, (_, i) =>
        cloud.phone(`wx-crowd-${i}`).ask('appointment', 'withdraw', { requestId: `request-crowd-${i}` }),
      ),
    );
    cloud.reseed(undefined);
    return answers;
  };

  test('lets many of them leave at the same moment, and tells none that it is too busy', async () => {
    const cloud = await opened();
    const answers = await manyLeave(cloud);
    expect(codes(answers)).toEqual([]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(LEAVE);
    const [slot] = stored<Slot>(cloud, 'appointment_slots');
    expect(slot?.taken.map(({ memberId }) => memberId)).toEqual(
      Array.from({ length: 200 - LEAVE }, (_, i) => `crowd-${i + LEAVE}`),
    );
    await cloud.stop();
  });
});

describe('While others keep being faster', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await openCloud({ now: MONDAY_NINE, functions: await buildWithout('the many rounds') });
    cloud.seed(withStudios(smallDistrict()));
  });
  afterAll(() => cloud.stop());
  const beaten = (collection: string, fn: string) =>
    cloud.faults.add({ when: { collection, op: 'update', fn }, kind: 'conflict', times: 1_000 });

  test('a slot that does not take place stays owing it to whoever has a place there; the next tick tells', async () => {
    const requestId = await askedFor(cloud, { place: placeOf(ONE_PLACE) });
    await cloud.phone(CHAIR).ask('appointment', 'cancelSlot', { from: ONE_PLACE });
    beaten('appointments', 'clock');
    await cloud.tick('clock');
    expect(storedRequest(cloud, requestId).slot).not.toBeNull();
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({ cancelled: true, owed: 1 });
    cloud.faults.clear();
    await cloud.tick('clock');
    expect(storedRequest(cloud, requestId)).toMatchObject({ state: 'requested', slot: null });
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({ effects: {}, owed: 0 });
  });

  test('whoever leaves is told that it is done, and the place is given back by the next tick', async () => {
    const requestId = await askedFor(cloud, { place: placeOf(THREE_PLACES) });
    beaten('appointment_slots', 'appointment');
    expect(await cloud.phone(LIU).ask('appointment', 'withdraw', { requestId })).toMatchObject({ ok: true });
    expect(storedSlot(cloud, THREE_PLACES)?.taken).toHaveLength(1);
    expect(storedRequest(cloud, requestId)).toMatchObject({ state: 'withdrawn', slot: null });
    cloud.faults.clear();
    await cloud.tick('clock');
    expect(storedSlot(cloud, THREE_PLACES)?.taken).toEqual([]);
  });
});
