import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Invitation } from '#domain/union/invitation';
import type { Membership } from '#domain/union/membership';
import { saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, STAFF } from '../kit/district';
import { effort } from '../kit/effort';
import { answer } from '../kit/invited';
import { ANNA, BERT, CARL, DORA, invitedTo, PHONES, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

// 集中入会: whoever answers, and whoever else does at the same moment.

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

const invitations = () => stored<Invitation>(cloud, 'invitations');
const memberships = () => stored<Membership>(cloud, 'memberships');
const mine = (openid: string) => cloud.phone(openid).does('union', 'mine', {});
const askedOf = async (openid: string) => (await mine(openid)).invitations[0]?.id ?? '';
const invites = (...openids: string[]) =>
  cloud.phone(BERT).does('union', 'invite', invitedTo(town.street.id, ...openids));

describe('At the same moment', () => {
  const SEEDS = effort(2, 20);
  const atOnce = async (seed: number, racers: readonly (() => Promise<unknown>)[]) => {
    cloud.reseed(seed);
    const answers = (await Promise.all(racers.map((race) => race()))) as { ok: boolean }[];
    cloud.reseed(undefined);
    return answers.filter(({ ok }) => ok).length;
  };
  const joins = (openid: string, invitationId: string) => () =>
    cloud.phone(openid).ask('union', 'joinInvited', answer(invitationId));

  test('one who says yes twice, and one whom two unions invite, has one membership', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      town = await unionTown(cloud);
      await invites(ANNA, DORA);
      await cloud.phone(CARL).does('union', 'invite', invitedTo(town.root.id, ANNA));
      const [first = '', second = ''] = (await mine(ANNA)).invitations.map(({ id }) => id);
      expect(second).not.toBe('');
      expect(await atOnce(seed, [joins(ANNA, first), joins(ANNA, second), joins(ANNA, first)])).toBe(1);
      expect(memberships()).toMatchObject([{ state: 'admitted', events: [{ action: 'join' }] }]);
      expect(invitations().filter(({ state }) => state === 'joined')).toHaveLength(1);
    }
  });

  test('two accounts with one number are not both the person', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      town = await unionTown(cloud);
      await invites(ANNA);
      await cloud.phone(DORA).does('membership', 'setPhone', { code: `phone:${PHONES[ANNA]}` });
      const invitationId = await askedOf(ANNA);
      expect(await atOnce(seed, [joins(ANNA, invitationId), joins(DORA, invitationId)])).toBe(1);
      expect(memberships().filter(({ state }) => state === 'admitted')).toHaveLength(1);
    }
  });

  test('a yes and a no of one person end in one of them, as the person is', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      town = await unionTown(cloud);
      await invites(ANNA);
      const invitationId = await askedOf(ANNA);
      const decline = () => cloud.phone(ANNA).ask('union', 'declineInvitation', { invitationId });
      await atOnce(seed, [joins(ANNA, invitationId), decline]);
      expect(invitations()).toMatchObject([{ state: 'joined' }]);
      expect(memberships()).toMatchObject([{ state: 'admitted' }]);
    }
  });

  test('two lists with the same people invite each of them once', async () => {
    await Promise.all(
      [BERT, STAFF].map((who) => say(who, 'union', 'invite', invitedTo(town.street.id, ANNA, DORA))),
    );
    expect(invitations()).toHaveLength(2);
  });
});
