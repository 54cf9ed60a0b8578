import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { dayOf, MINUTE } from '#domain/kernel/time';
import type { Ladder } from '#domain/standing/ladder';
import { granted, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { anIdentity, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored, storedOrder } from '../kit/once';
import { booked } from '../kit/story';

// 立即暂停, at the worst moment: two who answer at once, an acceptance beside it, and a death at each write.

const SECOND = 'wx-second-staff';
const THIRD = 'wx-third-staff';
const grounds = { kind: 'charges', happenedOn: dayOf(MONDAY_NINE), why: '上门加价' } as const;
const HIM = { providerId: 'firm-1', workerId: 'w1' };

let cloud: TestCloud;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
afterAll(() => cloud.stop());

async function begin(seed?: number): Promise<void> {
  await cloud.renew(MONDAY_NINE);
  const small = smallDistrict();
  const staff = [SECOND, THIRD].map((openid) => anIdentity(openid, openid.slice(3), ['resident', 'staff']));
  cloud.seed({ ...small, identities: [...(small.identities ?? []), ...staff] });
  cloud.reseed(seed);
}
const firm = () => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
const ladder = () => stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === 'firm-1');
const barredNow = () => stored<{ firms: readonly string[] }>(cloud, 'barred').flatMap(({ firms }) => firms);
const suspension = () =>
  firm()
    ?.workers.find(({ workerId }) => workerId === 'w1')
    ?.suspensions?.at(-1);
const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const suspendHim = (requestId = newRequestId()) =>
  say(STAFF, 'provider', 'suspendWorker', { ...HIM, grounds }, requestId);
const suspendFirm = (requestId = newRequestId()) =>
  say(STAFF, 'provider', 'suspendFirm', { providerId: 'firm-1', grounds }, requestId);

const SEEDS = effort(3, 30);
describe(`At the same moment (${SEEDS} interleavings)`, () => {
  test('one confirms and one does not: one of the two is heard, and firm, worker and bar say the same', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await begin();
      await suspendHim();
      await suspendFirm();
      cloud.reseed(seed);
      const answers = (confirmed: boolean) => ({ confirmed, why: '看过了' });
      const heard = await Promise.all([
        say(SECOND, 'provider', 'answerSuspension', { ...HIM, ...answers(true) }),
        say(THIRD, 'provider', 'answerSuspension', { ...HIM, ...answers(false) }),
        say(SECOND, 'provider', 'answerProposal', { providerId: 'firm-1', ...answers(true) }),
        say(THIRD, 'provider', 'answerProposal', { providerId: 'firm-1', ...answers(false) }),
      ]);
      cloud.reseed(undefined);
      await tick();
      const [yes, no, yesFirm, noFirm] = heard.map(({ ok }) => ok);
      expect([yes, yesFirm]).toEqual([!no, !noFirm]);
      expect(suspension()?.state).toBe(yes ? 'confirmed' : 'fallen');
      expect(barredNow()).toEqual(yes ? ['firm-1'] : []);
      expect(firm()?.standing).toBe(yesFirm ? 'suspended' : 'good');
      expect(ladder()?.standing).toBe(firm()?.standing);
    }
  });

  test('a worker accepts while he is stopped: no order stays with him', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await begin();
      const orderId = await booked(cloud);
      cloud.reseed(seed);
      await Promise.all([suspendHim(), say(MA, 'repair', 'accept', { orderId })]);
      cloud.reseed(undefined);
      for (let later = 0; later < 3; later += 1) {
        await tick();
        cloud.clock.move(MINUTE);
      }
      expect(storedOrder(cloud, orderId).worker).toBeNull();
    }
  });
});

describe('Whoever dies at a write', () => {
  test.each(['before', 'after'] as const)('%s it has stopped both in the end, once', async (phase) => {
    for (let write = 1; write <= 4; write += 1) {
      await begin();
      const [ofHim, ofFirm] = [newRequestId(), newRequestId()];
      await dyingAt(cloud, { write, phase }, () => suspendHim(ofHim));
      await dyingAt(cloud, { write, phase }, () => suspendFirm(ofFirm));
      await tick();
      expect(await suspendHim(ofHim)).toEqual(granted());
      expect(await suspendFirm(ofFirm)).toEqual(granted());
      await tick();
      expect(firm()?.workers[0]?.suspensions).toHaveLength(1);
      expect(barredNow()).toEqual(['firm-1']);
      expect(ladder()?.steps).toHaveLength(1);
      expect([firm()?.standing, ladder()?.standing]).toEqual(['suspended', 'suspended']);
    }
  });
});
