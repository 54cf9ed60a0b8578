import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirmView } from '#domain/firm/contract-views';
import { DAY, dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import { AT_WORK, type State } from '#domain/repair/order-states';
import { newLadder } from '#domain/standing/ladder';
import { describeContracts } from '../../config/contracts';
import { aSession } from '../kit/a-session';
import { anOpening, aVenue } from '../kit/a-venue';
import { forgetAllowances } from '../kit/allowances';
import { aForm, aPaper, applied, idNumber, verdictsOn } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  anIdentity,
  DRAIN,
  HER_ADDRESS,
  HER_DOOR,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  SUN,
} from '../kit/district';
import { every } from '../kit/effort';
import {
  bookedByDaughter,
  DAUGHTER,
  FAR,
  FAR_MANAGER,
  inSituation,
  NEWCOMER,
  SITUATIONS,
  type Situation,
  stateIn,
  wideDistrict,
} from '../kit/every-state';
import { twoBefore } from '../kit/further-situations';
import { aRating, aScore } from '../kit/given-ratings';
import { storedOrder } from '../kit/once';
import { A_STATION, HERE } from '../kit/stations';
import { FIVE_STARS, PHOTO, QUOTED_FEN } from '../kit/story';

const WORKERS_PHONE = '13805320002';

let cloud: TestCloud;
const hers = new Map<Situation, string>();
const daughters = new Map<Situation, string>();

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(wideDistrict());
  cloud.seed({ ratings: [aRating('earlier')], scores: [aScore('firm-1', 1)] });
  for (const situation of SITUATIONS) hers.set(situation, await inSituation(cloud, situation));
  await cloud.phone(LIU).does('rating', 'rate', { orderId: hers.get('closed') ?? '', ...FIVE_STARS });
  const copies = bookedByDaughter(cloud, [...hers.values()]);
  for (const [i, situation] of SITUATIONS.entries()) daughters.set(situation, copies[i] ?? '');
});
afterAll(() => cloud.stop());

interface Seen {
  readonly home: boolean;
  readonly workersPhone: boolean;
}
const NOTHING: Seen = { home: false, workersPhone: false };

function seenIn(answer: unknown): Seen {
  const text = JSON.stringify(answer);
  const phone = text.includes(HER_PHONE);
  expect(text.includes(HER_DOOR), 'phone and door are seen together').toBe(phone);
  return { home: phone, workersPhone: text.includes(WORKERS_PHONE) };
}

const send = (openid: string, room: string, action: string, input: object, requestId = newRequestId()) =>
  cloud.phone(openid).send(room, { action, requestId, input });

const EVERY_FIRM = { standing: null, category: null, street: null, waiting: false, words: '', sort: 'name' };

const SPAN = { from: '2026-10', to: '2026-11' };

/** Every view that is not of one order. */
const VIEWS: readonly (readonly [room: string, action: string, input: object])[] = [
  ['repair', 'catalogue', {}],
  ['repair', 'priceList', {}],
  ['repair', 'figures', {}],
  ['repair', 'mine', {}],
  ['repair', 'pool', {}],
  ['repair', 'jobs', {}],
  ['repair', 'firmPool', {}],
  ['repair', 'firmOrders', { list: 'live' }],
  ['repair', 'firmOrders', { list: 'closed' }],
  ['repair', 'firmOrders', { list: 'cancelled' }],
  ['repair', 'desk', { list: 'live' }],
  ['repair', 'desk', { list: 'alarms' }],
  ['repair', 'desk', { list: 'frozen' }],
  ['repair', 'closedOrders', { month: '2026-11', list: 'differing' }],
  ['repair', 'closedOrders', { month: '2026-11', list: 'others' }],
  ['provider', 'list', { category: null, street: null, words: '', sort: 'score' }],
  ['provider', 'profile', { providerId: 'firm-1' }],
  ['provider', 'duty', {}],
  ['provider', 'overview', {}],
  ['provider', 'firms', { ...EVERY_FIRM, from: 0 }],
  ['provider', 'exportFirms', { ...EVERY_FIRM, why: '年检' }],
  ['figures', 'unit', { unionId: 'district', ...SPAN }],
  ['figures', 'health', {}],
  ['figures', 'exportRows', { unionId: 'district', what: 'orders', why: '年检', ...SPAN }],
  ['rating', 'ofFirm', { providerId: 'firm-1', before: null }],
  ['rating', 'ofMyFirm', { before: null }],
  ['rating', 'score', { subjectId: 'firm-1' }],
  ['membership', 'me', {}],
  ['membership', 'limits', {}],
  ['membership', 'district', {}],
  ['membership', 'setup', {}],
  ['membership', 'guide', { about: 'rights' }],
  ['membership', 'privacy', {}],
  ['membership', 'openingsOfMe', {}],
  ['membership', 'openingsLog', {}],
  ['notice', 'list', {}],
  ['notice', 'unread', {}],
];
const VIEWS_OF_ORDERS: readonly (readonly [room: string, action: string])[] = [
  ['repair', 'order'],
  ['rating', 'own'],
  ['rating', 'ofOrder'],
];

const sheSees = (state: State): Seen => ({ home: true, workersPhone: AT_WORK.includes(state) });
const heSees = (state: State): Seen => ({ home: AT_WORK.includes(state), workersPhone: false });

interface Viewer {
  readonly who: string;
  readonly openid: string;
  readonly seesHers: (situation: Situation) => Seen;
  readonly seesDaughters: (situation: Situation) => Seen;
}
const nothing = () => NOTHING;
const VIEWERS: readonly Viewer[] = [
  {
    who: 'the resident always, and the worker’s phone while he is hers',
    openid: LIU,
    seesHers: (s) => sheSees(stateIn(s)),
    seesDaughters: (s) => sheSees(stateIn(s)),
  },
  {
    who: 'her daughter, of the orders that she booked',
    openid: DAUGHTER,
    seesHers: nothing,
    seesDaughters: (s) => sheSees(stateIn(s)),
  },
  {
    who: 'the current worker, from accepted to finished and not longer',
    openid: MA,
    seesHers: (s) => heSees(stateIn(s)),
    seesDaughters: (s) => heSees(stateIn(s)),
  },
  ...(
    [
      ['the manager of his firm never', MANAGER],
      ['staff in no view', STAFF],
      ['another resident never', STRANGER],
      ['a worker of another firm never', SUN],
      ['a worker of another street never', FAR],
      ['the manager of another firm never', FAR_MANAGER],
      ['somebody who has agreed to nothing never', NEWCOMER],
    ] as const
  ).map(([who, openid]) => ({ who, openid, seesHers: nothing, seesDaughters: nothing })),
];

describe.each(VIEWERS)('Phone and door are seen by: $who', ({ openid, seesHers, seesDaughters }) => {
  const nth = VIEWERS.findIndex((one) => one.openid === openid);
  test.each(every(SITUATIONS, nth))('an order that is %s', async (situation) => {
    const own = await send(openid, 'repair', 'order', { orderId: hers.get(situation) });
    expect(seenIn(own)).toEqual(seesHers(situation));
    const other = await send(openid, 'repair', 'order', { orderId: daughters.get(situation) });
    expect(seenIn(other)).toEqual(seesDaughters(situation));
    for (const action of ['own', 'ofOrder']) {
      expect(seenIn(await send(openid, 'rating', action, { orderId: hers.get(situation) }))).toEqual(NOTHING);
    }
  });

  test.each(every(VIEWS, nth))(
    'no list and no profile shows them (%s.%s %j)',
    async (room, action, input) => {
      const ownProfile = openid === LIU && action === 'me';
      expect(seenIn(await send(openid, room, action, input))).toEqual({
        home: ownProfile,
        workersPhone: false,
      });
    },
  );
});

describe('What a command answers shows no more than a view would', () => {
  const commanded = new Set<string>();
  /** They show what is sealed, to staff, after it was written down. */
  const OPENS: readonly string[] = ['openContact', 'callees', 'caller'];

  async function does(openid: string, room: string, action: string, input: object): Promise<unknown> {
    const answer = await send(openid, room, action, input);
    expect(answer, `${action}`).toEqual(expect.objectContaining({ ok: true }));
    commanded.add(`${room}.${action}`);
    const { value } = answer as { value: { readonly state?: State } };
    const about = room === 'repair' && value.state !== undefined ? value.state : null;
    const expected =
      about === null ? NOTHING : openid === LIU ? sheSees(about) : openid === MA ? heSees(about) : NOTHING;
    if (!OPENS.includes(action)) expect(seenIn(answer), `${action} by ${openid}`).toEqual(expected);
    return value;
  }

  const BOOKING = {
    itemId: DRAIN._id,
    wrong: '堵了',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'urgent' },
    providerId: null,
  };
  async function book(when: object = BOOKING.when): Promise<{ orderId: string }> {
    await forgetAllowances(cloud);
    const { id } = (await does(LIU, 'repair', 'book', { ...BOOKING, when })) as { id: string };
    return { orderId: id };
  }
  const recognise = (one: object) =>
    does(LIU, 'repair', 'recognise', { ...one, workerId: 'w1', badgeWorn: true, uniformWorn: false });
  const reason = { reason: '核实过了' };

  async function toQuote(one: { orderId: string }): Promise<string> {
    await does(MA, 'repair', 'accept', one);
    await recognise(one);
    const right = storedOrder(cloud, one.orderId).arrivalCode?.digits ?? '';
    const wrong = right === '000000' ? '111111' : '000000';
    expect(seenIn(await send(MA, 'repair', 'arrive', { ...one, code: wrong }))).toEqual(NOTHING);
    await does(MA, 'repair', 'arrive', { ...one, code: right });
    const lines = [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }];
    const { quote } = (await does(MA, 'repair', 'quote', { ...one, lines })) as { quote: { id: string } };
    return quote.id;
  }

  test('from booking to rating', async () => {
    const one = await book();
    const quoteId = await toQuote(one);
    await does(MA, 'repair', 'showBefore', { ...one, photosBefore: [PHOTO] });
    await does(LIU, 'repair', 'approve', { ...one, quoteId });
    await does(MA, 'repair', 'finish', {
      ...one,
      checked: DRAIN.standard,
      photosBefore: [PHOTO],
      photosAfter: [PHOTO],
      paidFen: 0,
    });
    await does(LIU, 'repair', 'confirm', { ...one, paidFen: 0 });
    await does(LIU, 'rating', 'rate', { ...one, ...FIVE_STARS });
    await does(LIU, 'rating', 'add', { ...one, text: '还好着', photos: [] });
    await does(MANAGER, 'rating', 'reply', { ratingId: 'public-earlier', text: '谢谢您' });
    await does(STRANGER, 'outbox', 'settle', { noun: 'repair-order', id: one.orderId });
  });

  test('for a window, which is moved', async () => {
    const from = cloud.clock.now() + DAY;
    const at = { kind: 'window', from, to: from + 2 * HOUR };
    const planned = await book(at);
    const later = { ...at, from: at.from + DAY, to: at.to + DAY };
    await does(LIU, 'repair', 'moveWindow', { ...planned, at: later });
    await does(LIU, 'repair', 'cancel', { ...planned, reason: null });
  });

  test('declined, cancelled, released, not come', async () => {
    const declined = await book();
    await toQuote(declined);
    await does(LIU, 'repair', 'decline', { ...declined, reason: null });
    const released = await book();
    await does(MANAGER, 'repair', 'acceptFor', { ...released, workerId: 'w1' });
    await does(MA, 'repair', 'release', { ...released, ...reason });
    await does(LIU, 'repair', 'offer', { ...released, to: 'everyone' });
    await does(LIU, 'repair', 'cancel', { ...released, reason: null });
    const waited = await book();
    await does(MA, 'repair', 'accept', waited);
    cloud.clock.move(2 * HOUR);
    await does(LIU, 'repair', 'reportNoShow', waited);
    await does(LIU, 'repair', 'cancel', { ...waited, reason: null });
  });

  test('come again, extra work, not repaired, reworked', async () => {
    const one = await book();
    const now = cloud.clock.now();
    const at = (days: number) => {
      const from = now + days * DAY;
      return { at: { kind: 'window', from, to: from + 2 * HOUR } };
    };
    const quoteId = await toQuote(one);
    await does(LIU, 'repair', 'approve', { ...one, quoteId });
    await does(MA, 'repair', 'postpone', { ...one, ...at(1), ...reason });
    const moved = at(2);
    await does(LIU, 'repair', 'moveVisit', { ...one, ...moved });
    await does(MA, 'repair', 'agreeVisit', { ...one, from: moved.at.from });
    await recognise(one);
    await does(MA, 'repair', 'arrive', { ...one, code: storedOrder(cloud, one.orderId).arrivalCode?.digits });
    const done = { checked: DRAIN.standard, photosBefore: [PHOTO], photosAfter: [PHOTO], paidFen: 0 };
    await does(MA, 'repair', 'finish', { ...one, ...done });
    await does(LIU, 'repair', 'reject', { ...one, ...reason });
    await does(MA, 'repair', 'finish', { ...one, ...done });
    await does(LIU, 'repair', 'dispute', { ...one, ...reason });
    const other = await book();
    await does(LIU, 'repair', 'approve', { ...other, quoteId: await toQuote(other) });
    await does(MA, 'repair', 'finish', { ...other, ...done });
    await does(LIU, 'repair', 'confirm', { ...other, paidFen: 0 });
    await does(LIU, 'repair', 'rework', { ...other, ...at(3), ...reason });
  });

  test('called off when he was there: what both say of the visit fee, and how staff settle it', async () => {
    const one = await book();
    await toQuote(one);
    await does(LIU, 'repair', 'cancel', { ...one, reason: null });
    await does(LIU, 'repair', 'payFee', one);
    await does(MA, 'repair', 'sayReceived', { ...one, received: false });
    await does(STAFF, 'repair', 'ruleFee', { ...one, to: 'unpaid', reason: '问清楚了' });
    twoBefore(cloud, one.orderId);
    await does(STAFF, 'repair', 'askFeeFirst', one);
    await does(STAFF, 'repair', 'ruleFee', { ...one, to: 'waived', reason: '问清楚了' });
  });

  test('nobody came: the worker is heard, his firm sees it, and staff rule', async () => {
    const one = await book();
    await does(MA, 'repair', 'accept', one);
    cloud.clock.move(61 * MINUTE);
    await does(LIU, 'repair', 'reportNoShow', one);
    await cloud.tick('clock');
    const { rows } = (await does(MA, 'provider', 'ownNoShows', {})) as { rows: { id: string }[] };
    const noShow = { noShowId: rows[0]?.id ?? '' };
    await does(LIU, 'provider', 'noShow', noShow);
    const said = { admits: false, words: '到了楼下，电话没有人接', photos: [PHOTO] };
    await does(MA, 'provider', 'answerNoShow', { ...noShow, ...said });
    await does(MANAGER, 'provider', 'noShowsOfFirm', {});
    expect(await does(FAR_MANAGER, 'provider', 'noShowsOfFirm', {})).toEqual({ rows: [], more: false });
    expect(await send(FAR_MANAGER, 'provider', 'noShow', noShow)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
    await does(STAFF, 'provider', 'noShowDesk', {});
    await does(STAFF, 'provider', 'ruleOnNoShow', { ...noShow, upheld: false, why: '通话记录对得上' });
    await does(STAFF, 'provider', 'proposedSuspensions', {});
    await does(LIU, 'repair', 'cancel', { ...one, reason: null });
  });

  test('nobody accepts: staff telephone and suggest a firm', async () => {
    const one = await book();
    cloud.clock.move(11 * MINUTE);
    // What staff are shown here are the numbers of workers, which is what they asked for.
    const { workers } = (await does(STAFF, 'repair', 'callees', one)) as { workers: { phone: string }[] };
    expect(workers.map(({ phone }) => phone)).toContain(WORKERS_PHONE);
    await does(STAFF, 'repair', 'suggest', { ...one, providerId: 'firm-2' });
  });

  test('booked for somebody else', async () => {
    const { addressId: _, ...wish } = BOOKING;
    const whose = { name: '刘奶奶', phone: '13905329999', street: '云南路街道', community: '东平路社区' };
    await does(STAFF, 'repair', 'bookFor', {
      ...wish,
      whose: { ...whose, house: '9 号', unit: '', room: '101' },
      consent: { agreed: true, how: 'by-telephone', relation: '区总工作人员' },
    });
  });

  test('frozen, and the ways out of it', async () => {
    const one = await book();
    await does(MA, 'repair', 'accept', one);
    await does(LIU, 'repair', 'disown', { ...one, reason: null });
    await does(STAFF, 'repair', 'openContact', { ...one, ...reason });
    await does(STAFF, 'repair', 'attend', { ...one, instead: null });
    await does(STAFF, 'repair', 'noteCall', { ...one, whom: 'resident', outcome: 'no-answer', words: '' });
    await does(STAFF, 'repair', 'attending', one);
    await does(STAFF, 'repair', 'handBack', one);
    await does(STAFF, 'repair', 'resume', { ...one, ...reason });
    await does(LIU, 'repair', 'disown', { ...one, reason: null });
    await does(STAFF, 'repair', 'releaseByStaff', { ...one, ...reason });
    await does(STAFF, 'repair', 'cancelByStaff', { ...one, ...reason });
  });

  test('a firm that applies, is vetted, invites a worker and lets him go', async () => {
    const start = await does(DAUGHTER, 'provider', 'startApplication', aForm());
    const { application } = start as { application: { id: string; items: string[] } };
    const one = { applicationId: application.id };
    await does(DAUGHTER, 'provider', 'saveApplication', { ...aForm(), ...one });
    await does(DAUGHTER, 'provider', 'submitApplication', one);
    await does(DAUGHTER, 'provider', 'withdrawApplication', one);
    await does(DAUGHTER, 'provider', 'ownApplication', {});
    const again = await applied(cloud, DAUGHTER);
    await does(STAFF, 'provider', 'vettingDesk', { list: 'submitted' });
    await does(STAFF, 'provider', 'application', { applicationId: again.id });
    const opening = { of: 'application', id: again.id, providerId: null, reason: '核对执照' };
    await does(STAFF, 'provider', 'openIdentity', opening);
    const review = { outcome: 'approve', why: '', verdicts: verdictsOn(again.items) };
    await does(STAFF, 'provider', 'review', { applicationId: again.id, ...review });
    const phone = '13905330111';
    const invited = (await does(DAUGHTER, 'provider', 'invite', { name: '新师傅', phone })) as FirmView;
    await does(STRANGER, 'membership', 'setPhone', { code: `phone:${phone}` });
    const { code } = invited.invitations[0] ?? {};
    const person = { name: '新师傅', idNumber: idNumber(3), photo: PHOTO, papers: [aPaper()] };
    await does(STRANGER, 'provider', 'join', { code, ...person });
    await does(STAFF, 'provider', 'waitingFirms', {});
    const { crew } = (await does(DAUGHTER, 'provider', 'firm', {})) as FirmView;
    const worker = { providerId: again.id, workerId: crew[0]?.workerId };
    const trainedOn = dayOf(MONDAY_NINE - 6 * DAY);
    await does(STAFF, 'provider', 'admit', { ...worker, right: true, trainedOn, why: '' });
    await does(STAFF, 'provider', 'train', { ...worker, trainedOn });
    await does(STRANGER, 'provider', 'handIn', { workerId: worker.workerId, paper: aPaper('locks') });
    const file = (await does(STAFF, 'provider', 'firmFile', { providerId: again.id })) as { firm: FirmView };
    const paperId = file.firm.crew[0]?.certificates.find(({ state }) => state === 'waiting')?.id;
    await does(STAFF, 'provider', 'checkPaper', { providerId: again.id, paperId, right: true, why: '' });
    const change = { item: 'contact', name: '郭会计', phone: HER_PHONE };
    const asked = (await does(DAUGHTER, 'provider', 'amend', { change })) as FirmView;
    const amendment = { providerId: again.id, amendmentId: asked.amendments[0]?.id };
    await does(STAFF, 'provider', 'checkAmendment', { ...amendment, right: true, why: '' });
    const office = { change: { item: 'office', words: '黄县路 5 号' } };
    const { amendments } = (await does(DAUGHTER, 'provider', 'amend', office)) as FirmView;
    await does(DAUGHTER, 'provider', 'takeBack', { amendmentId: amendments[0]?.id });
    await does(STRANGER, 'provider', 'ownPapers', {});
    await does(DAUGHTER, 'provider', 'ownPapers', {});
    await does(DAUGHTER, 'provider', 'leave', worker);
  });

  test('a badge that is shown and looked at', async () => {
    const { badgeNo, code } = (await does(MA, 'provider', 'badge', {})) as { badgeNo: string; code: string };
    // Everybody in this district bears the same number: the code tells who it is.
    expect(await does(LIU, 'provider', 'checkBadge', { badgeNo, code })).toMatchObject({ name: '马师傅' });
    const far = (await does(FAR, 'provider', 'badge', {})) as { badgeNo: string; code: string };
    expect(seenIn(far)).toEqual(NOTHING);
  });

  test('a firm that was suspended, appeals, and comes back after a training', async () => {
    const now = cloud.clock.now();
    const step = {
      at: now,
      from: 'good',
      to: 'suspended',
      rule: 'few-no-shows',
      orders: [],
      ruledBy: null,
    } as const;
    const steps = [{ ...step, id: 'step-1', appeal: null }];
    cloud.seed({ standings: [{ ...newLadder('firm-far', 'suspended'), version: 1, steps }] });
    const one = { providerId: 'firm-far' };
    await does(FAR_MANAGER, 'provider', 'ownStanding', {});
    await does(FAR_MANAGER, 'provider', 'appealStep', { stepId: 'step-1', why: '记错了日子' });
    await does(STAFF, 'provider', 'appealedFirms', {});
    await does(STAFF, 'provider', 'firmStanding', one);
    const decision = { stepId: 'step-1', overturned: false, why: '查过记录' };
    await does(STAFF, 'provider', 'decideAppeal', { ...one, ...decision });
    await does(STAFF, 'provider', 'reinstate', { ...one, trainedOn: dayOf(now), why: '培训合格' });
    await does(STAFF, 'provider', 'recount', one);
  });

  test('a suspension by no-shows alone, which staff do not confirm', async () => {
    const at = cloud.clock.now();
    const dueAt = at + DAY;
    const of = { to: 'suspended', rule: 'few-no-shows', orders: ['order-1'], residentIds: ['liu'] } as const;
    const waiting = { proposal: { at, dueAt, ...of }, confirmBy: dueAt };
    cloud.seed({ standings: [{ ...newLadder('firm-2', 'probation'), version: 1, ...waiting }] });
    expect(await does(STAFF, 'provider', 'proposedSuspensions', {})).toMatchObject({
      rows: [{ providerId: 'firm-2' }],
    });
    const answer = { providerId: 'firm-2', confirmed: false, why: '三次都是同一个原因' };
    await does(STAFF, 'provider', 'answerProposal', answer);
  });

  test('a complaint, answered, ruled and appealed', async () => {
    const orderId = hers.get('finished');
    const said = { words: '收得比说好的多', photos: [PHOTO] };
    const filing = { orderId, kind: 'price', ...said, firmSeesPhotos: true };
    const { id } = (await does(LIU, 'provider', 'fileComplaint', filing)) as { id: string };
    const one = { complaintId: id };
    await does(LIU, 'provider', 'complaintsOfOrder', { orderId });
    const people = [LIU, MANAGER, STAFF];
    for (const openid of people) await does(openid, 'provider', 'complaint', one);
    for (const openid of [STRANGER, DAUGHTER, MA, SUN, FAR, FAR_MANAGER]) {
      const answer = await send(openid, 'provider', 'complaint', one);
      expect(answer, openid).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
      const list = await send(openid, 'provider', 'complaintsOfOrder', { orderId });
      expect(list, openid).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    }
    await does(MANAGER, 'provider', 'answerComplaint', { ...one, ...said });
    for (const list of ['due', 'all']) await does(MANAGER, 'provider', 'ownComplaints', { list });
    const others = await does(FAR_MANAGER, 'provider', 'ownComplaints', { list: 'all' });
    expect(others).toEqual({ rows: [], more: false });
    await does(STAFF, 'provider', 'complaintDesk', { list: 'ruling' });
    await does(STAFF, 'provider', 'complaintsOfFirm', { providerId: 'firm-1' });
    await does(STAFF, 'provider', 'ruleOnComplaint', { ...one, upheld: false, why: '按报价单收的' });
    await does(LIU, 'provider', 'appealRuling', { ...one, why: '报价单是后来改的' });
    const other = 'wx-other-staff';
    cloud.seed({ identities: [anIdentity(other, 'other-staff', ['resident', 'staff'])] });
    await does(other, 'provider', 'decideRulingAppeal', { ...one, overturned: false, why: '时间对得上' });
    await does(STAFF, 'provider', 'openCase', { providerId: 'firm-1', ...said });
  });

  test('a worker and a firm whom staff stop at once, with badge and paper', async () => {
    const other = 'wx-other-staff';
    const grounds = { kind: 'charges', happenedOn: dayOf(MONDAY_NINE), why: '上门加价' };
    const firm = { providerId: 'firm-far' };
    const file = (await does(STAFF, 'provider', 'firmFile', firm)) as { firm: FirmView };
    const workerId = file.firm.crew[0]?.workerId;
    const one = { ...firm, workerId };
    await does(STAFF, 'provider', 'suspendWorker', { ...one, grounds });
    await does(FAR, 'provider', 'appealSuspension', { ...one, why: '不是我' });
    await does(other, 'provider', 'answerSuspension', { ...one, confirmed: true, why: '看过了' });
    const kept = { ...one, overturned: false, why: '查过' };
    cloud.seed({ identities: [anIdentity('wx-third-staff', 'third-staff', ['resident', 'staff'])] });
    await does('wx-third-staff', 'provider', 'decideSuspensionAppeal', kept);
    const trainedOn = dayOf(cloud.clock.now());
    await does(STAFF, 'provider', 'endSuspension', { ...one, trainedOn, why: '补了课' });
    await does(STAFF, 'provider', 'revokeBadge', { ...one, why: '借给别人' });
    await does(STAFF, 'provider', 'giveBadge', { ...one, trainedOn });
    const paperId = [...file.firm.certificates, ...(file.firm.crew[0]?.certificates ?? [])][0]?.id;
    await does(STAFF, 'provider', 'withdrawPaper', { ...firm, paperId, why: '注销了' });
    await does(STAFF, 'provider', 'suspendFirm', { ...firm, grounds });
    await does(STRANGER, 'provider', 'standings', {});
  });

  test('of the own profile, duty and messages', async () => {
    await does(NEWCOMER, 'membership', 'enter', { agreed: 1 });
    await does(NEWCOMER, 'membership', 'editProfile', { name: '新来的', elder: false });
    await does(NEWCOMER, 'membership', 'typePhone', { phone: '13905321111' });
    const { waiting } = (await does(STAFF, 'membership', 'waitingPhones', { phone: '13905321111' })) as {
      waiting: { memberId: string }[];
    };
    const typed = { memberId: waiting[0]?.memberId ?? '', phone: '13905321111' };
    await does(LIU, 'membership', 'uploadTickets', { purpose: 'evidence', count: 1 });
    await does(STAFF, 'repair', 'saveItem', {
      ...{ itemId: null, category: 'pipes', name: '水管保温', words: [], path: 'door', visitFeeFen: 0 },
      prices: [{ name: '包保温棉', unit: '米', minFen: 0, maxFen: 100 }],
      ...{ warrantyDays: 0, standard: ['先看后报价'], offered: false, from: null },
    });
    await does(STAFF, 'repair', 'importItems', {
      ...{ from: 'text', text: '管道维修,换阀门,换角阀,个,30,50,0,30,不渗不漏' },
    });
    await does(STAFF, 'repair', 'continueImport', { importId: null });
    await does(STAFF, 'membership', 'addPlaces', { street: null, names: ['新街道'] });
    await does(STAFF, 'membership', 'changePlace', {
      ...{ street: '新街道', community: null, name: '新街', open: false },
    });
    await does(STAFF, 'membership', 'skipStep', { step: 'station', skip: true });
    await does(STAFF, 'membership', 'confirmPhone', { ...typed, how: 'counter' });
    await does(NEWCOMER, 'membership', 'setPhone', { code: 'phone:13905321111' });
    const address = {
      id: null,
      street: '云南路街道',
      community: '东平路社区',
      house: '3 号',
      unit: '',
      room: '101',
      name: '新来的',
      phone: '13905321111',
    };
    const { addresses } = (await does(NEWCOMER, 'membership', 'saveAddress', address)) as {
      addresses: { id: string }[];
    };
    await does(NEWCOMER, 'membership', 'removeAddress', { id: addresses[0]?.id });
    await does(NEWCOMER, 'notice', 'markRead', { until: MONDAY_NINE });
    await does(NEWCOMER, 'notice', 'grant', { purposes: ['order', 'quote'] });
    await does(NEWCOMER, 'membership', 'ownData', {});
    await does(NEWCOMER, 'membership', 'withdrawConsent', {});
    await does(NEWCOMER, 'membership', 'enter', { agreed: 1 });
    await does(NEWCOMER, 'membership', 'erase', { sure: true });
    const points = [{ title: '记下什么', words: '称呼和电话。' }];
    await does(STAFF, 'membership', 'keepGuide', { about: 'privacy', edition: 1, points });
    await does(MA, 'provider', 'setDuty', { onDuty: false });
  });

  test('what hangs there for everybody', async () => {
    const text = { kind: 'news', title: '周六开放日', words: '九点到十一点半。', link: '', audience: 'all' };
    const written = await does(STAFF, 'announcement', 'write', { announcementId: null, ...text });
    const announcementId = (written as { id: string }).id;
    await does(STAFF, 'announcement', 'publish', { announcementId, at: null });
    await does(LIU, 'announcement', 'board', {});
    await does(LIU, 'announcement', 'markRead', { announcementId });
    await does(STAFF, 'announcement', 'desk', {});
    await does(STAFF, 'announcement', 'withdraw', { announcementId, why: '改期了' });
  });

  test('what staff look up', async () => {
    await does(STAFF, 'search', 'find', { words: HER_PHONE, why: 'call' });
    await does(STAFF, 'search', 'find', { words: '刘女士', why: 'check' });
    await does(STAFF, 'search', 'caller', { who: { by: 'person', personId: 'liu' }, why: 'call' });
  });

  test('of staff who come and go, and of who manages a firm', async () => {
    const { code } = (await does(STRANGER, 'membership', 'showCode', {})) as { code: string };
    const whom = { by: 'code', code };
    await does(STAFF, 'roles', 'findPerson', { whom });
    const named = async () => {
      await does(STAFF, 'roles', 'nameStaff', { whom, name: '新同事', why: '窗口要人' });
      const desk = (await does(STAFF, 'roles', 'desk', {})) as { named: { id: string }[] };
      return desk.named[0]?.id;
    };
    const postId = await named();
    await does(STRANGER, 'roles', 'mine', {});
    await does(STRANGER, 'roles', 'answerNaming', { postId, agrees: true });
    await does('wx-other-staff', 'roles', 'confirmStaff', { postId });
    await does(STAFF, 'roles', 'dismissStaff', { postId, why: '调离岗位' });
    await does(STAFF, 'roles', 'endNaming', { postId: await named(), why: '先不要人了' });
    await does(STAFF, 'roles', 'history', {});
    const firm = { providerId: 'firm-1', why: '店里要人管' };
    await does(MANAGER, 'provider', 'wishUnion', {});
    await does(MANAGER, 'provider', 'giveManager', { ...firm, workerId: 'w1' });
    await does(MANAGER, 'provider', 'takeManager', { ...firm, managerId: 'member-w1' });
  });

  test('of a call that somebody asked for', async () => {
    await cloud.phone(LIU).does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
    const { id: callbackId } = (await does(LIU, 'callback', 'ask', {})) as { id: string };
    await does(STAFF, 'callback', 'desk', { list: 'open' });
    await does(STAFF, 'callback', 'take', { callbackId });
    await does(STAFF, 'callback', 'release', { callbackId });
    await does(STAFF, 'callback', 'take', { callbackId });
    await does(STAFF, 'callback', 'record', { callbackId, reached: false, words: '' });
    await does(LIU, 'callback', 'mine', {});
    await does(LIU, 'callback', 'withdraw', { callbackId });
    await does(STAFF, 'callback', 'desk', { list: 'over' });
  });

  test('of a station, and of what is broken there', async () => {
    const { id: stationId } = (await does(STAFF, 'station', 'saveStation', A_STATION)) as { id: string };
    await does(LIU, 'station', 'near', { at: HERE, need: null, within: null });
    await does(LIU, 'station', 'list', { street: null, need: null });
    await does(STAFF, 'station', 'kept', { unionId: null });
    const { code } = (await does(STAFF, 'station', 'keptStation', { stationId })) as { code: string };
    await does(LIU, 'station', 'checkIn', { stationId, code });
    await does(STAFF, 'station', 'close', { stationId, why: '装修', until: null });
    await does(STAFF, 'station', 'reopen', { stationId });
    await does(LIU, 'station', 'report', { stationId, part: 'microwave', words: '不转', photo: null });
    await does(LIU, 'station', 'ownReports', { stationId });
    await does(LIU, 'station', 'station', { stationId });
    const breakageId = `${stationId}-microwave`;
    await does(STAFF, 'station', 'desk', { unionId: null, list: 'open' });
    await does(STAFF, 'station', 'take', { breakageId });
    await does(STAFF, 'station', 'release', { breakageId });
    await does(STAFF, 'station', 'take', { breakageId });
    await does(STAFF, 'station', 'endBreakage', { breakageId, mended: true, words: '换了保险丝' });
  });

  test('of a book, whoever has it', async () => {
    const { id: stationId } = (await does(STAFF, 'station', 'saveStation', A_STATION)) as { id: string };
    const gift = { stationId, isbn: '', title: '活着', author: '余华', cover: null, unionId: null };
    const { id: bookId, number } = (await does(LIU, 'book', 'give', gift)) as { id: string; number: string };
    await does(LIU, 'book', 'lookUp', { isbn: '9787506365437' });
    await does(LIU, 'book', 'find', { number });
    await does(LIU, 'book', 'shelf', { stationId });
    await does(LIU, 'book', 'borrow', { bookId });
    await does(LIU, 'book', 'note', { bookId, words: '好看' });
    await does(STAFF, 'book', 'kept', { stationId });
    const { said } = (await does(STAFF, 'book', 'book', { bookId })) as { said: { id: string }[] };
    await does(STAFF, 'book', 'removeNote', { bookId, noteId: said[0]?.id });
    await does(LIU, 'book', 'mine', {});
    await does(LIU, 'book', 'bringBack', { bookId, stationId });
    await does(STAFF, 'book', 'scores', {});
    await does(STAFF, 'book', 'withdraw', { bookId, why: '破损' });
  });

  test('of what a union offers, and who comes', async () => {
    await cloud.phone(STAFF).does('union', 'found', {
      ...{ name: '区总工会', kind: 'district', parentId: null, area: [], admits: 'review', open: true },
    });
    const { unions } = (await cloud.phone(STAFF).does('union', 'tree', {})) as { unions: { id: string }[] };
    const unionId = unions[0]?.id ?? '';
    const { times: _, ...plan } = aSession(cloud.clock.now(), { freeUntilHours: 72 });
    const offered = async () => {
      const made = (await does(STAFF, 'session', 'make', { unionId, ...plan, times: 1 })) as { id: string };
      const up = { sessionId: made.id, size: 2, orWait: false };
      const { signUp } = (await does(LIU, 'session', 'signUp', up)) as { signUp: { id: string } };
      return { sessionId: made.id, signUpId: signUp.id };
    };
    const left = await offered();
    await cloud.phone(STRANGER).does('membership', 'setPhone', { code: 'phone:13905320077' });
    await does(STAFF, 'session', 'signUpFor', { sessionId: left.sessionId, phone: '13905320077', size: 1 });
    const kept = await offered();
    for (const action of ['soon', 'mine']) await does(LIU, 'session', action, {});
    await does(STRANGER, 'session', 'session', { sessionId: left.sessionId });
    await does(STAFF, 'session', 'desk', { unionId, list: 'coming' });
    cloud.clock.move(2 * HOUR);
    await does(LIU, 'session', 'cancel', { sessionId: left.sessionId });
    await does(LIU, 'session', 'appeal', { sessionId: left.sessionId, words: '走不开' });
    await does(STAFF, 'session', 'appeals', {});
    await does('wx-third-staff', 'session', 'rule', { signUpId: left.signUpId, upheld: true, words: '属实' });
    await does(STAFF, 'session', 'callOff', { sessionId: left.sessionId, why: '停电', andLater: false });
    await does(STAFF, 'session', 'change', { sessionId: kept.sessionId, seen: 0, ...plan, andLater: false });
    cloud.clock.set(plan.from);
    for (const came of [true, false]) await does(STAFF, 'session', 'tick', { signUpId: kept.signUpId, came });
    const asked = await does(STAFF, 'session', 'people', { sessionId: kept.sessionId });
    const { code } = asked as { code: { code: string } };
    await does(LIU, 'session', 'checkIn', { sessionId: kept.sessionId, code: code.code });
    await does(STAFF, 'session', 'callRoll', { sessionId: kept.sessionId });
    await does(LIU, 'session', 'evaluate', { sessionId: kept.sessionId, stars: 5, words: '' });
    const made = await does(STAFF, 'session', 'makeVenue', { unionId, ...aVenue() });
    const { id: venueId } = made as { id: string };
    await does(STAFF, 'session', 'changeVenue', { venueId, ...aVenue({ capacity: 2 }) });
    await does(STAFF, 'session', 'publishHours', { venueId, ...anOpening(cloud.clock.now()) });
    await does(STAFF, 'session', 'keptVenues', { unionId });
    await does(STRANGER, 'session', 'venues', {});
    await does(STRANGER, 'session', 'venue', { venueId });
  });

  /** By appointment-privacy.test.ts, points-privacy.test.ts and joining.test.ts. */
  const LOOKED_AT_ELSEWHERE: readonly string[] = ['appointment', 'points', 'union'];

  /** Like priceList, in a town that has no item yet; that it is done, like giveManager, for a firm nobody waits for. */
  const ANSWERED_LIKE_ANOTHER: readonly string[] = [
    'repair.takeStarter',
    'provider.quit',
    'provider.comeBack',
  ];

  test('every action of every room has been looked at', () => {
    const looked = [...VIEWS, ...VIEWS_OF_ORDERS].map(([room, action]) => `${room}.${action}`);
    const all = describeContracts()
      .filter(({ room }) => !LOOKED_AT_ELSEWHERE.includes(room))
      .map(({ room, action }) => `${room}.${action}`)
      .filter((title) => !ANSWERED_LIKE_ANOTHER.includes(title));
    expect([...new Set([...looked, ...commanded])].sort()).toEqual(all.sort());
  });
});
