import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { aResident, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';

// 负责人: one firm, its manager, and a worker who comes to manage it, too.

let cloud: TestCloud;
const say = saying(() => cloud);
const begin = () => {
  const district = smallDistrict();
  cloud.seed({ ...district, members: [...(district.members ?? []), aResident('manager-of-firm-1')] });
};
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  begin();
});
afterAll(() => cloud.stop());

const ofFirm = { providerId: 'firm-1', why: '店里要人管' };
const GIVE = { ...ofFirm, workerId: 'w1' };
const TAKE = { ...ofFirm, managerId: 'manager-of-firm-1' };
const give = (who: string) => say(who, 'provider', 'giveManager', GIVE);
const take = (who: string, managerId: string, requestId = newRequestId()) =>
  say(who, 'provider', 'takeManager', { ...ofFirm, managerId }, requestId);
const ownFirm = (who: string) => say(who, 'provider', 'firm', {});
const managerIds = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1')?.managerIds;

describe('The management of a firm', () => {
  test('is given to a worker, who manages it with the next call, and is on record', async () => {
    expect(await ownFirm(MA)).toEqual(refused('FORBIDDEN'));
    for (const who of [MA, STRANGER]) expect(await give(who)).toEqual(refused('FORBIDDEN'));
    expect(await take(MANAGER, 'manager-of-firm-1')).toEqual(refused('LAST_MANAGER'));
    expect(await give(MANAGER)).toEqual(granted());
    expect(await give(STAFF)).toEqual(refused('ALREADY_MANAGER'));
    expect(await ownFirm(MA)).toMatchObject({
      value: {
        managers: [
          { id: 'manager-of-firm-1', workerId: null },
          { workerId: 'w1', name: '马师傅' },
        ],
      },
    });
    expect(await say(MA, 'provider', 'badge', {})).toEqual(granted());
    const { rows } = await cloud.phone(STAFF).does('roles', 'history', {});
    expect(rows[0]).toMatchObject({ role: 'manager', what: 'given', name: '马师傅', byName: '刘女士' });
  });

  test('is taken by staff or by another manager, with effect at the next call; sent again it is done once', async () => {
    const requestId = newRequestId();
    expect(await take(STRANGER, TAKE.managerId)).toEqual(refused('NOT_FOUND'));
    for (let again = 0; again < 2; again += 1)
      expect(await take(STAFF, TAKE.managerId, requestId)).toEqual(granted());
    expect(await ownFirm(MANAGER)).toEqual(refused('FORBIDDEN'));
    expect(await take(STAFF, 'member-w1')).toEqual(refused('LAST_MANAGER'));
    expect(managerIds()).toEqual(['member-w1']);
  });

  const SEEDS = effort(2, 40);
  test(`is left with one of two who take it from each other at the same moment (${SEEDS} interleavings)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await cloud.renew(MONDAY_NINE);
      begin();
      await give(STAFF);
      cloud.reseed(seed);
      const answers = await Promise.all([take(MANAGER, 'member-w1'), take(MA, 'manager-of-firm-1')]);
      cloud.reseed(undefined);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(managerIds()).toHaveLength(1);
      const allowed = await Promise.all([MANAGER, MA].map(ownFirm));
      expect(allowed.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test('is what the firm says, whoever died at a write', async () => {
    for (const phase of ['before', 'after'] as const) {
      await cloud.renew(MONDAY_NINE);
      begin();
      await give(STAFF);
      const requestId = newRequestId();
      await dyingAt(cloud, { write: 2, phase }, () => take(STAFF, TAKE.managerId, requestId));
      expect((await cloud.tick('clock')).error).toBeUndefined();
      expect(await ownFirm(MANAGER)).toEqual(refused('FORBIDDEN'));
      expect(await take(STAFF, TAKE.managerId, requestId)).toEqual(granted());
      expect(managerIds()).toEqual(['member-w1']);
    }
  });
});
