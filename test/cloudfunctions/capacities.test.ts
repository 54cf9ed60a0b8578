import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Identity } from '#domain/membership/member';
import { aPaper, applied, creditCode, idNumber, PAPER_PHOTO, verdictsOn } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { aFirm, anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';

// 身份: what somebody may do for a firm is written after the firm's document, and never for long without it.

const SEEDS = effort(4, 40);
const PEOPLE = Array.from({ length: 60 }, (_, i) => `joiner-${i}`);
const phoneOf = (person: string) => `1390538${1000 + PEOPLE.indexOf(person)}`;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  cloud.seed({
    members: PEOPLE.map((id) => ({ ...aResident(id), union: null })),
    identities: PEOPLE.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
    providers: ['north', 'south'].map((id) => aFirm(id, [])),
  });
  cloud.seed({
    identities: ['north', 'south'].map((id) =>
      anIdentity(`wx-chief-${id}`, `manager-of-${id}`, ['resident', 'manager'], id),
    ),
  });
});
afterAll(() => cloud.stop());

const identityOf = (person: string) =>
  stored<Identity>(cloud, 'identities').find(({ memberId }) => memberId === person);
const firmsWith = (person: string) =>
  stored<Provider>(cloud, 'providers')
    .filter(({ workers }) => workers.some(({ memberId, left }) => memberId === person && !left))
    .map(({ _id }) => _id);

/** The firm has him, and he knows; or neither. */
const agreeAbout = (person: string) => {
  const firms = firmsWith(person);
  const identity = identityOf(person);
  expect([identity?.providerId ?? null, identity?.roles.includes('worker')]).toEqual([
    firms[0] ?? null,
    firms.length === 1,
  ]);
};

async function invitedBy(firm: string, person: string): Promise<string> {
  const phone = phoneOf(person);
  const { invitations } = await cloud
    .phone(`wx-chief-${firm}`)
    .does('provider', 'invite', { name: '新师傅', phone });
  return invitations[0]?.code ?? '';
}

const joins = (person: string, code: string, requestId = newRequestId()) =>
  cloud.phone(`wx-${person}`).ask(
    'provider',
    'join',
    {
      ...{ code, name: '新师傅', photo: PAPER_PHOTO, papers: [aPaper()] },
      idNumber: idNumber(200 + PEOPLE.indexOf(person)),
    },
    requestId,
  );

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();

/** Dies at this write of what is asked; answers whether it came so far. */
async function dyingAt(
  write: number,
  phase: 'before' | 'after',
  ask: () => Promise<unknown>,
): Promise<boolean> {
  cloud.faults.clear();
  cloud.faults.add({ when: { write, phase }, kind: 'crash' });
  const died = await ask().then(
    () => false,
    () => true,
  );
  cloud.faults.clear();
  return died;
}

/** Around the second write the firm is written and the person not yet; each death costs an instance's start. */
const DEATHS = (IN_FULL ? [1, 2, 3, 4] : [2]).flatMap((write) =>
  (['before', 'after'] as const).map((at) => [write, at] as const),
);

describe('Whoever dies at a write', () => {
  test('of a joining or a leaving leaves firm and person agreeing after the next tick, and sending again does it once', async () => {
    let deaths = 0;
    for (const [place, [write, phase]] of DEATHS.entries()) {
      const person = PEOPLE[place] ?? '';
      await cloud.phone(`wx-${person}`).does('membership', 'setPhone', { code: `phone:${phoneOf(person)}` });
      const code = await invitedBy('north', person);
      const requestId = newRequestId();
      if (await dyingAt(write, phase, () => joins(person, code, requestId))) deaths += 1;
      await tick();
      agreeAbout(person);
      expect((await joins(person, code, requestId)).ok).toBe(true);
      expect(firmsWith(person)).toEqual(['north']);
      agreeAbout(person);
      const leaving = { providerId: 'north', workerId: null };
      const leave = () => cloud.phone(`wx-${person}`).ask('provider', 'leave', leaving, `${requestId}-leave`);
      if (await dyingAt(write, phase, leave)) deaths += 1;
      await tick();
      agreeAbout(person);
      expect(await leave()).toMatchObject({ ok: true });
      expect(firmsWith(person)).toEqual([]);
      agreeAbout(person);
    }
    // A joining writes four times (ticket, firm, person, struck off), a leaving three times.
    expect(deaths).toBe(IN_FULL ? 14 : 4);
  });

  test('of an approval leaves one firm with its manager', async () => {
    for (const [place, [write, phase]] of DEATHS.entries()) {
      const person = PEOPLE[20 + place] ?? '';
      const { id, items } = await applied(cloud, `wx-${person}`, { creditCode: creditCode(300 + place) });
      const wish = { applicationId: id, outcome: 'approve', why: '', verdicts: verdictsOn(items) } as const;
      const requestId = newRequestId();
      const review = () => cloud.phone(STAFF).ask('provider', 'review', wish, requestId);
      await dyingAt(write, phase, review);
      await tick();
      expect(await review()).toMatchObject({ ok: true });
      await tick();
      const firms = stored<Provider>(cloud, 'providers').filter(({ _id }) => _id === id);
      expect(firms.map(({ managerIds, events }) => [managerIds, events.length])).toEqual([[[person], 1]]);
      expect(identityOf(person)).toMatchObject({ providerId: id, roles: ['resident', 'manager'] });
    }
  });
});

test(`Whoever joins two firms at the same moment works for one of them, and the other one knows (${SEEDS} interleavings)`, async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    cloud.reseed(undefined);
    const person = PEOPLE[40 + (seed % 20)] ?? '';
    for (const firm of firmsWith(person))
      await cloud.phone(`wx-${person}`).does('provider', 'leave', { providerId: firm, workerId: null });
    await cloud.phone(`wx-${person}`).does('membership', 'setPhone', { code: `phone:${phoneOf(person)}` });
    const codes = [await invitedBy('north', person), await invitedBy('south', person)];
    cloud.reseed(seed);
    const answers = await Promise.all(codes.map((code) => joins(person, code)));
    cloud.reseed(undefined);
    await tick();
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(firmsWith(person)).toHaveLength(1);
    agreeAbout(person);
  }
});
