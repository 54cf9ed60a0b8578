import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_HELD, IMPORT_PAGE, type Import } from '#domain/kernel/import';
import { DAY, HOUR } from '#domain/kernel/time';
import { INVITATION_LASTS, INVITED_MAX, type Invitation, REMINDED_AFTER } from '#domain/union/invitation';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { aResident } from '../kit/district';
import { idNumberOf, invitedCsv, invitedList, invitedPhone } from '../kit/invited';
import { BERT, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

// 集中入会 of a whole works: ten thousand people, written, told, reminded and forgotten in pieces, each once, whoever dies.

let cloud: TestCloud;
let unionId: string;
beforeAll(async () => {
  cloud = await openCloud();
  unionId = (await unionTown(cloud)).street.id;
}, 60_000);
afterAll(() => cloud.stop());

const invitations = () => stored<Invitation>(cloud, 'invitations');
const list = () => stored<Import>(cloud, 'imports')[0];
const notices = (about: string) =>
  stored<{ about: string }>(cloud, 'notices').filter((one) => one.about === about);
const bring = (file: string, requestId = newRequestId()) =>
  cloud
    .phone(BERT)
    .send('union', { action: 'invite', requestId, input: { unionId, table: { from: 'upload', file } } });
const goOn = () =>
  cloud.phone(BERT).send('union', {
    ...{ action: 'continueInviting', requestId: newRequestId(), input: { unionId, importId: null } },
  });
const clockRuns = async () => {
  cloud.clock.move(HOUR);
  await cloud.tick('clock');
};
/** Whoever writes dies right after this write. */
const dying = async (write: number, work: () => Promise<unknown>) => {
  cloud.faults.clear();
  cloud.faults.add({ when: { write, phase: 'after' }, kind: 'crash' });
  await work().catch(() => undefined);
  cloud.faults.clear();
};
/** A function of ten seconds asks of the database as often as that for a piece, and no more. */
const CALLS_A_PAGE = 5;

describe(`A list of ${INVITED_MAX} people`, () => {
  test('of one more is refused whole', async () => {
    const file = cloud.uploaded(BERT, 'table', await invitedList(INVITED_MAX + 1));
    expect(await bring(file)).toEqual(refused('TOO_MANY_INVITED'));
    expect(invitations()).toEqual([]);
  }, 120_000);

  test('is taken in one call, and fits into one document', async () => {
    const content = await invitedList(INVITED_MAX, (row) => ({ 身份证号: idNumberOf(row) }));
    const file = cloud.uploaded(BERT, 'table', content);
    const requestId = newRequestId();
    expect(await bring(file, requestId)).toMatchObject({ value: { rows: INVITED_MAX, written: 0 } });
    expect(cloud.last().calls).toBeLessThanOrEqual(7);
    expect(cloud.last().ms).toBeLessThan(10_000);
    expect(JSON.stringify(list()).length).toBeLessThan(1_000_000);
    expect(await bring(file, requestId)).toMatchObject({ value: { rows: INVITED_MAX } });
  }, 120_000);

  test('is written in pieces, each row once, whoever dies at whichever write, and however many go on with it', async () => {
    for (const write of [1, 2, 3, 4, 5, 6]) {
      await dying(write, goOn);
      cloud.clock.move(IMPORT_HELD + 1);
    }
    const before = list()?.written ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(INVITED_MAX);
    await Promise.all([goOn(), goOn()]);
    for (let times = 0; times < 40 && list()?.box !== null; times += 1) {
      const from = list()?.written ?? 0;
      await goOn();
      const pages = Math.ceil(((list()?.written ?? 0) - from) / IMPORT_PAGE);
      expect(cloud.last().calls).toBeLessThanOrEqual(6 + pages * CALLS_A_PAGE);
      expect(cloud.last().ms).toBeLessThan(10_000);
    }
    expect(list()).toMatchObject({ written: INVITED_MAX, box: null });
    const places = invitations().map(({ place }) => place);
    expect([places.length, new Set(places).size]).toEqual([INVITED_MAX, INVITED_MAX]);
  }, 300_000);

  test('is told, reminded once and forgotten by the clock, in pieces, though it dies now and then', async () => {
    const known = [1, IMPORT_PAGE, IMPORT_PAGE + 1, 5_000, INVITED_MAX];
    const people = known.map((row) => ({
      ...aResident(`invited-${row}`),
      phoneKey: invitations().find(({ place }) => place.endsWith(String(row - 1).padStart(5, '0')))?.phoneKey,
    }));
    cloud.seed({ members: people });
    const until = async (about: string) => {
      for (const write of [2, 3, 5]) await dying(write, clockRuns);
      for (let times = 0; times < 10; times += 1) await clockRuns();
      expect(notices(about)).toHaveLength(known.length);
    };
    await until('union-invited');
    expect(notices('union-invited-again')).toEqual([]);
    cloud.clock.set((list()?.at ?? 0) + REMINDED_AFTER + 1);
    await until('union-invited-again');
    expect(notices('union-invited')).toHaveLength(known.length);
    cloud.clock.set((list()?.at ?? 0) + INVITATION_LASTS - DAY);
    await clockRuns();
    expect(invitations()).toHaveLength(INVITED_MAX);
    cloud.clock.move(DAY);
    for (const write of [2, 3]) await dying(write, clockRuns);
    for (let times = 0; times < 10 && list()?.writesAt !== null; times += 1) await clockRuns();
    expect([invitations().length, list()?.writesAt]).toEqual([0, null]);
    expect(JSON.stringify(list())).not.toContain(invitedPhone(1));
  }, 300_000);

  test('is written from CSV as from Excel, each row once, whoever dies', async () => {
    const file = cloud.uploaded(BERT, 'table', invitedCsv(INVITED_MAX));
    expect(await bring(file)).toMatchObject({ value: { rows: INVITED_MAX, written: 0 } });
    for (let times = 1; times < 60 && invitations().length < INVITED_MAX; times += 1) {
      if (times < 5) await dying(times, goOn);
      else await goOn();
      cloud.clock.move(IMPORT_HELD + 1);
    }
    const phones = invitations().map(({ phoneKey }) => phoneKey);
    expect([phones.length, new Set(phones).size]).toEqual([INVITED_MAX, INVITED_MAX]);
  }, 300_000);
});
