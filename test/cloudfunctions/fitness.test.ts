import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider, Worker } from '#domain/firm/firm';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { granted, refused, saying } from '../kit/answers';
import { aPaper } from '../kit/applications';
import { openCloud, type TestCloud } from '../kit/cloud';
import {
  aCertificate,
  aFirm,
  anIdentity,
  aWorker,
  LIU,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from '../kit/district';
import { stored, storedOrder } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { approved, booked, recognised } from '../kit/story';

/** Ran out fifteen days ago: the days of grace are over. */
const EXPIRED = [aCertificate('pipes', { validToOn: '2026-11-01' })];
const IN_GRACE = [aCertificate('pipes', { validToOn: '2026-11-02' })];
const NOT_YET = [aCertificate('pipes', { validFromOn: '2026-11-17' })];
const LAST_DAY = [aCertificate('pipes', { validToOn: '2026-11-16' })];
const UNSEEN = [aCertificate('pipes', { checkedAt: null })];
const LOCKS = [aCertificate('locks')];

interface Case {
  readonly who: string;
  readonly firm?: Partial<Provider>;
  readonly worker?: Partial<Worker>;
  readonly answer: string;
}

/** One firm per case, each with one worker. NOT_FOUND: the order does not concern him, so he learns nothing of it. */
const CASES: readonly Case[] = [
  {
    who: 'of a firm on probation, before the last round',
    firm: { standing: 'probation' },
    answer: 'NOT_YOUR_ROUND',
  },
  { who: 'of a suspended firm', firm: { standing: 'suspended' }, answer: 'NOT_IN_GOOD_STANDING' },
  { who: 'of an expelled firm', firm: { standing: 'expelled' }, answer: 'NOT_IN_GOOD_STANDING' },
  { who: 'off duty', worker: { onDutySince: null }, answer: 'NOT_ON_DUTY' },
  {
    who: 'whose training ran out yesterday',
    worker: { trainedUntilOn: '2026-11-15' },
    answer: 'BADGE_NOT_VALID',
  },
  {
    who: 'whose own certificate is past its days of grace',
    worker: { certificates: EXPIRED },
    answer: 'NOT_FOUND',
  },
  { who: 'whose certificate nobody has looked at', worker: { certificates: UNSEEN }, answer: 'NOT_FOUND' },
  {
    who: 'of a firm whose certificate nobody has looked at',
    firm: { certificates: UNSEEN },
    answer: 'NOT_FOUND',
  },
  { who: 'whom staff have not admitted', worker: { approvedAt: null }, answer: 'BADGE_NOT_VALID' },
  { who: 'whose certificate begins tomorrow', worker: { certificates: NOT_YET }, answer: 'NOT_FOUND' },
  { who: 'of a firm whose certificate ran out', firm: { certificates: EXPIRED }, answer: 'NOT_FOUND' },
  { who: 'certified for another trade', worker: { certificates: LOCKS }, answer: 'NOT_FOUND' },
  { who: 'of a firm that serves other streets', firm: { streets: ['江苏路街道'] }, answer: 'NOT_FOUND' },
  { who: 'of a firm without that category', firm: { categories: ['locks'] }, answer: 'NOT_FOUND' },
  { who: 'who has left the firm', worker: { left: true }, answer: 'NOT_FOUND' },
];
const FIT: readonly Case[] = [
  { who: 'whose certificate is valid until today', worker: { certificates: LAST_DAY }, answer: 'ok' },
  { who: 'whose certificate is in its days of grace', worker: { certificates: IN_GRACE }, answer: 'ok' },
  { who: 'of a warned firm', firm: { standing: 'warned' }, answer: 'ok' },
  { who: 'who is fit', answer: 'ok' },
];
const ALL = [...CASES, ...FIT];
const idOf = ({ who }: Case) => `case-${ALL.findIndex((one) => one.who === who)}`;

let cloud: TestCloud;
const say = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  const firms = ALL.map((one) =>
    aFirm(`firm-${idOf(one)}`, [aWorker(idOf(one), one.worker)], {
      managerIds: [`manager-${idOf(one)}`],
      ...one.firm,
    }),
  );
  const people = ALL.flatMap((one) => [
    anIdentity(`wx-${idOf(one)}`, `member-${idOf(one)}`, ['resident', 'worker'], `firm-${idOf(one)}`),
    anIdentity(
      `wx-manager-${idOf(one)}`,
      `manager-${idOf(one)}`,
      ['resident', 'manager'],
      `firm-${idOf(one)}`,
    ),
  ]);
  cloud.seed({
    ...small,
    providers: [...(small.providers ?? []), ...firms],
    identities: [...(small.identities ?? []), ...people],
  });
});
afterAll(() => cloud.stop());

const poolOf = async (openid: string) => JSON.stringify(await say(openid, 'repair', 'pool', {}));
const cancel = (orderId: string) => cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });

describe('An order goes only to a fit worker of a fit firm', () => {
  describe('as long as it waits', () => {
    let orderId: string;
    beforeAll(async () => {
      orderId = await booked(cloud);
    });
    afterAll(() => cancel(orderId));

    test.each(CASES)('not to a worker $who, nor does his manager get it for him', async (one) => {
      expect(await say(`wx-${idOf(one)}`, 'repair', 'accept', { orderId })).toEqual(refused(one.answer));
      const forHim = { orderId, workerId: idOf(one) };
      expect(await say(`wx-manager-${idOf(one)}`, 'repair', 'acceptFor', forHim)).toEqual(
        refused(one.answer),
      );
      expect(storedOrder(cloud, orderId).state).toBe('open');
    });

    test.each(CASES.filter(({ answer }) => answer !== 'BADGE_NOT_VALID'))(
      'nor does the pool of a worker $who show it',
      async (one) => {
        expect(await poolOf(`wx-${idOf(one)}`)).not.toContain(orderId);
      },
    );
  });

  test.each(FIT)('to a worker $who, who finds it in his pool', async (one) => {
    const orderId = await booked(cloud);
    expect(await poolOf(`wx-${idOf(one)}`)).toContain(orderId);
    expect(await say(`wx-${idOf(one)}`, 'repair', 'accept', { orderId })).toEqual(granted());
    await cancel(orderId);
  });

  test('in the last round also to a worker of a firm on probation', async () => {
    const orderId = await booked(cloud);
    const openid = `wx-${idOf({ who: 'of a firm on probation, before the last round', answer: '' })}`;
    cloud.clock.set(storedOrder(cloud, orderId).rounds.probationAt);
    expect(await poolOf(openid)).toContain(orderId);
    expect(await say(openid, 'repair', 'accept', { orderId })).toEqual(granted());
    await cancel(orderId);
  });

  test('an urgent order at a time, also by way of the manager', async () => {
    const [first, second] = [await booked(cloud), await booked(cloud)];
    await cloud.phone('wx-w1').does('repair', 'accept', { orderId: first });
    expect(await say('wx-w1', 'repair', 'accept', { orderId: second })).toEqual(
      refused('ONE_URGENT_AT_A_TIME'),
    );
    expect(await say(MANAGER, 'repair', 'acceptFor', { orderId: second, workerId: 'w1' })).toEqual(
      refused('ONE_URGENT_AT_A_TIME'),
    );
    await cancel(first);
    expect(await say('wx-w1', 'repair', 'accept', { orderId: second })).toEqual(granted());
    await cancel(second);
  });

  test('two urgent orders accepted at the same moment leave one with the worker and one in the pool', async () => {
    const both = [await booked(cloud), await booked(cloud)];
    const answers = await Promise.all(both.map((orderId) => say('wx-w1', 'repair', 'accept', { orderId })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refused('ONE_URGENT_AT_A_TIME'));
    for (const orderId of both) await cancel(orderId);
  });

  test('going on duty needs a firm in good standing and a valid badge', async () => {
    const duty = (who: string, onDuty: boolean) =>
      say(`wx-${idOf({ who, answer: '' })}`, 'provider', 'setDuty', { onDuty });
    expect(await duty('of a suspended firm', true)).toEqual(refused('NOT_IN_GOOD_STANDING'));
    expect(await duty('of a suspended firm', false)).toEqual(granted());
    expect(await duty('whose training ran out yesterday', true)).toEqual(refused('BADGE_NOT_VALID'));
    expect(await duty('who has left the firm', true)).toEqual(refused('NOT_A_WORKER'));
  });

  /** Each of them after the acceptance, with what the worker is told at the door. */
  const LOST: readonly (readonly [string, Partial<Provider>, string, boolean])[] = [
    ['the firm was suspended', { standing: 'suspended' }, 'FIRM_STOPPED', false],
    ['the firm was expelled', { standing: 'expelled' }, 'FIRM_STOPPED', false],
    ['his training ran out', withWorker({ trainedUntilOn: '2026-11-15' }), 'BADGE_RAN_OUT', true],
    ['his admission was taken back', withWorker({ approvedAt: null }), 'BADGE_RAN_OUT', true],
    ['his certificate ran out', withWorker({ certificates: EXPIRED }), 'CERTIFICATE_RAN_OUT', true],
    ["the firm's certificate ran out", { certificates: EXPIRED }, 'CERTIFICATE_RAN_OUT', true],
  ];
  test.each(LOST)(
    'nobody arrives after %s on the way: she has the order back at once, is told, and another comes',
    async (_, loses, answer, blamed) => {
      const orderId = await booked(cloud);
      await cloud.phone('wx-w1').does('repair', 'accept', { orderId });
      const code = await recognised(cloud, orderId);
      await rewrite(cloud, 'providers', 'firm-1', { ...aFirm('firm-1', [aWorker('w1')]), ...loses });
      expect(await say('wx-w1', 'repair', 'arrive', { orderId, code })).toEqual(refused(answer));
      await rewrite(cloud, 'providers', 'firm-1', aFirm('firm-1', [aWorker('w1')]));
      expect(storedOrder(cloud, orderId)).toMatchObject({ state: 'open', worker: null, pool: null });
      await cloud.tick('clock');
      const told = stored<Notice>(cloud, 'notices').filter(({ subject }) => subject === orderId);
      const about = blamed ? 'repair-released' : 'repair-swept';
      expect(told).toContainEqual(expect.objectContaining({ memberId: 'liu', about }));
      const counted = stored<{ orderId: string }>(cloud, 'outcomes').filter((one) => one.orderId === orderId);
      expect(counted.map((one) => one)).toEqual(
        blamed ? [expect.objectContaining({ outcome: 'released' })] : [],
      );
      await cloud.phone(LIU).does('repair', 'offer', { orderId, to: 'everyone' });
      expect(await say('wx-w2', 'repair', 'accept', { orderId })).toEqual(granted());
      await cancel(orderId);
    },
  );

  test('a further visit after she approved the quote is let in, whatever happened to his firm', async () => {
    const orderId = await approved(cloud);
    const from = cloud.clock.now() + DAY;
    const at = { kind: 'window', from, to: from + 2 * HOUR } as const;
    await cloud.phone('wx-w1').does('repair', 'postpone', { orderId, at, reason: '缺配件' });
    await cloud.phone(LIU).does('repair', 'agreeVisit', { orderId, from });
    cloud.clock.set(from);
    const code = await recognised(cloud, orderId);
    const suspended = aFirm('firm-1', [aWorker('w1', { certificates: EXPIRED })], {
      standing: 'suspended',
      sweepsAt: from,
    });
    await rewrite(cloud, 'providers', 'firm-1', suspended);
    await cloud.tick('clock');
    expect(await say('wx-w1', 'repair', 'arrive', { orderId, code })).toEqual(granted());
    expect(storedOrder(cloud, orderId).state).toBe('approved');
  });
});

describe('A category that closed with a certificate that ran out', () => {
  test.each([
    ['whose own certificate is past its days of grace', true],
    ['of a firm whose certificate ran out', false],
  ] as const)(
    'opens again for a worker %s once the renewed paper was handed in and found right, and not before',
    async (who, own) => {
      const id = idOf({ who, answer: '' });
      const orderId = await booked(cloud);
      const accepts = () => say(`wx-${id}`, 'repair', 'accept', { orderId });
      expect(await accepts()).toEqual(refused('NOT_FOUND'));
      const renewed = { ...aPaper('pipes'), number: `renewed-${id}` };
      const wish = { workerId: own ? id : null, paper: renewed };
      await cloud.phone(`wx-manager-${id}`).does('provider', 'handIn', wish);
      expect(await accepts()).toEqual(refused('NOT_FOUND'));
      const { firm } = await cloud.phone(STAFF).does('provider', 'firmFile', { providerId: `firm-${id}` });
      const papers = [...firm.certificates, ...firm.crew.flatMap(({ certificates }) => certificates)];
      const paperId = papers.find(({ number }) => number === renewed.number)?.id ?? '';
      const verdict = { providerId: `firm-${id}`, paperId, right: true, why: '' };
      await cloud.phone(STAFF).does('provider', 'checkPaper', verdict);
      expect(await poolOf(`wx-${id}`)).toContain(orderId);
      expect(await accepts()).toEqual(granted());
      await cancel(orderId);
    },
  );
});

/** Firm-1 whose only worker is like this. */
function withWorker(changes: Partial<Worker>): Partial<Provider> {
  return { workers: [aWorker('w1', changes)] };
}
