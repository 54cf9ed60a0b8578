import { describe, expect, test, vi } from 'vitest';
import type { Callback } from '#domain/callback/callback';
import { DAY, instantOf } from '#domain/kernel/time';
import { open } from '../../../cloudfunctions/runtime/seal';
import { isConflict, isDuplicate } from '../../../cloudfunctions/store/faults';
import { CHANGED, isOlder, schemaOf, upgrade } from '../../../cloudfunctions/store/migrations';
import type { Stored } from '../../../cloudfunctions/store/migrations/step';

// How a document of an earlier shape is read today, step by step; what has today's shape is left as it is.

const stored = (of: object, schema?: number) => ({
  _id: 'x',
  version: 1,
  ...of,
  ...(schema === undefined ? {} : { schema }),
});
type OfCall = Pick<Callback, 'name' | 'tries' | 'goesAt'>;
const rating = (counted: object | null, schema?: number) => upgrade('ratings', stored({ counted }, schema));

describe('A document of an earlier shape', () => {
  test('is a station of the district at which rewards are fetched, not on the map yet; hours are data where they are understood', () => {
    const station = (of: object, schema?: number) => upgrade('stations', stored({ order: 1, ...of }, schema));
    const week = { from: 540, to: 1_020 };
    expect(station({ hours: '工作日 9:00–17:00', studioId: 's' })).toMatchObject({
      ...{ kind: 'workers', spot: null, cell: '', unionId: 'district', handsOut: true, closed: null },
      ...{ studioId: 's', events: [], has: [], pictures: [], open: undefined },
      hours: { by: 'week', week: [week, week, week, week, week, null, null] },
    });
    expect(station({ hours: '看门口', open: false }, 2)).toMatchObject({
      ...{ handsOut: false, hours: { by: 'words', words: '看门口' } },
    });
    const today = station({ hours: '24 小时', open: true }, 2);
    expect(upgrade('stations', today as never)).toEqual(today);
  });

  test('knows of one template alone what was granted before there were several', () => {
    expect(upgrade('notice_grants', stored({ left: 3 }))).toMatchObject({ left: { order: 3 } });
    expect(upgrade('notice_grants', stored({ left: { task: 2 } }))).toMatchObject({ left: { task: 2 } });
  });

  test('tells its shape by a number that has risen by one with every step', () => {
    expect(CHANGED.map((name) => [name, schemaOf(name)])).toEqual([
      ['applications', 2],
      ['callbacks', 2],
      ['catalogue_items', 2],
      ['figures', 2],
      ['members', 7],
      ['memberships', 2],
      ['notice_grants', 2],
      ['points_accounts', 2],
      ['points_entries', 2],
      ['providers', 3],
      ['redemptions', 2],
      ['stations', 3],
      ['repair_orders', 8],
      ['ratings', 2],
      ['scores', 2],
      ['standings', 2],
      ['appointments', 3],
      ['appointment_slots', 2],
    ]);
    expect(schemaOf('identities')).toBe(1);
    expect([
      isOlder('ratings', {}),
      isOlder('ratings', { schema: 1 }),
      isOlder('ratings', { schema: 2 }),
    ]).toEqual([true, true, false]);
    expect(isOlder('identities', {})).toBe(false);
  });

  test('goes through the steps that it has not gone through, and through no other', () => {
    const typed = { addresses: [], events: [], phone: null };
    expect(upgrade('members', stored(typed, 4))).toEqual(
      stored({ ...typed, feeFirst: null, consent: null }, 4),
    );
    expect(upgrade('members', stored(typed, 7))).toEqual(stored(typed, 7));
    expect(upgrade('members', stored(typed))).toMatchObject({
      phoneConfirmed: null,
      phoneWaiting: null,
      phoneTypedAt: [],
      feeFirst: null,
    });
    expect(upgrade('members', stored({ ...typed, feeFirst: 'order-1' }, 4))).toMatchObject({
      feeFirst: 'order-1',
    });
    expect(upgrade('identities', stored({ roles: [] }))).toEqual(stored({ roles: [] }));
  });

  test('counts no closed order in months in which nobody counted them', () => {
    const months = (of: object, schema?: number) => upgrade('figures', stored({ months: of }, schema));
    expect(months({ '2026-10': { visits: 3 } })).toMatchObject({
      months: { '2026-10': { visits: 3, closed: 0 } },
    });
    expect(months({ '2026-10': { closed: 2 } }, 2)).toMatchObject({ months: { '2026-10': { closed: 2 } } });
    expect(upgrade('figures', stored({}))).toMatchObject({ months: {} });
  });

  test('is a member whose number came by WeChat, at the instant at which it was set last', () => {
    const member = (of: object) =>
      upgrade('members', stored({ addresses: [], phone: {}, agreedToPrivacyAt: 3, events: [], ...of }));
    const events = [
      { action: 'setPhone', at: 5 },
      { action: 'setPhone', at: 7 },
      { action: 'editProfile', at: 9 },
    ];
    expect(member({ events })).toMatchObject({ phoneConfirmed: { how: 'wechat', byId: 'x', at: 7 } });
    expect(member({})).toMatchObject({ phoneConfirmed: { at: 3 } });
    expect(member({ agreedToPrivacyAt: null })).toMatchObject({ phoneConfirmed: { at: 0 } });
    expect(member({ phone: null })).toMatchObject({ phoneConfirmed: null });
  });

  test('is a firm that has it remembered who once worked there, and owes nothing where nobody left', () => {
    const firm = (of: object, schema?: number) =>
      upgrade('providers', stored({ effects: { known: 1 }, ...of }, schema));
    const workers = [
      { memberId: 'ma', left: false },
      { memberId: 'once', left: true },
    ];
    expect(firm({ workers })).toMatchObject({
      effects: {
        known: 1,
        'follow-firm:x-left:once': { kind: 'follow-firm', cause: 'x-left', to: 'once', providerId: 'x' },
      },
    });
    expect(Object.keys(firm({ workers }).effects as object)).toHaveLength(2);
    for (const same of [firm({ workers }, 2), firm({ workers: [workers[0]] })])
      expect(same).toMatchObject({ effects: { known: 1 } });
  });

  test('is a firm without pictures that nobody could ever set', () => {
    const firm = upgrade('providers', stored({ workers: [], photos: ['shop.jpg'] }, 2));
    expect(firm.photos).toBeUndefined();
    expect(upgrade('providers', stored({ workers: [] }, 2))).toEqual(stored({ workers: [] }, 2));
  });

  test('is a membership whose holder accepted the first edition, at that instant', () => {
    const joined = upgrade('memberships', stored({ accepted: { version: '2026-11', at: 5 } }));
    expect(joined.accepted).toEqual({ edition: 1, at: 5 });
    expect(upgrade('memberships', stored({ accepted: null })).accepted).toBeNull();
    const accepted = { edition: 3, at: 9 };
    expect(upgrade('memberships', stored({ accepted }, 2)).accepted).toEqual(accepted);
  });

  test('is a call that was asked for, with name and words in clear and without end', () => {
    vi.stubEnv('SEAL_KEYS', `k1:${Buffer.alloc(32, 7).toString('base64')}`);
    const call = (of: object) => upgrade('callbacks', stored(of)) as Stored & OfCall;
    const tries = [{ at: 1, by: 'zhou', reached: false, words: '下午再打' }];
    const known = call({ name: '刘女士', tries, endedAt: 5 });
    expect([open.words(known.name), known.tries.map(({ words }) => open.words(words))]).toEqual([
      '刘女士',
      ['下午再打'],
    ]);
    expect(known).toMatchObject({ goesAt: 5 + 90 * DAY, tries: [{ at: 1, by: 'zhou', reached: false }] });
    expect(call({ name: '', tries: [], endedAt: null }).goesAt).toBeNull();
    expect(upgrade('callbacks', { ...known, schema: 1 })).toEqual({ ...known, schema: 1 });
    vi.unstubAllEnvs();
  });

  test('is an order of which nobody is said not to have come', () => {
    expect(upgrade('repair_orders', stored({}, 4))).toMatchObject({ reported: null });
    const reported = { worker: { workerId: 'ma' }, cameAfterAll: true };
    expect(upgrade('repair_orders', stored({ reported }, 4))).toMatchObject({ reported });
  });

  test('is an order whose contact is kept for ninety days from its end and its warranty on', () => {
    const ended = { ...{ state: 'closed', events: [{ at: 5 }], contact: {}, visitFee: null, closedAt: 3 } };
    const order = (of: object) =>
      upgrade('repair_orders', stored({ ...ended, item: { warrantyDays: 0 }, ...of }, 5)).contactGoesAt;
    expect(order({})).toBe(5 + 90 * DAY);
    expect(order({ state: 'accepted', when: { kind: 'urgent' } })).toBeUndefined();
  });

  test('is an order, and a request, of which people are reminded, where a time lies ahead', () => {
    const [from, evening] = [instantOf('2026-12-01', '10:00'), instantOf('2026-11-30', '18:00')];
    const ahead = { state: 'accepted', when: { kind: 'window', from, to: from + 2 }, lookedAt: 0 };
    const order = (of: object) => upgrade('repair_orders', stored({ ...ahead, ...of }, 7)).actsAt;
    expect(order({ actsAt: from + DAY })).toBe(evening);
    expect(order({ actsAt: from + DAY, lookedAt: from })).toBe(from + DAY);
    expect(order({ actsAt: 5 })).toBe(5);
    expect(order({ actsAt: 5, when: { kind: 'urgent' } })).toBe(5);
    const request = (of: object) =>
      upgrade('appointments', stored({ state: 'accepted', meetingAt: from, ...of }, 2)).actsAt;
    expect([request({ actsAt: null }), request({ actsAt: 5 })]).toEqual([evening, 5]);
    expect(request({ actsAt: null, meetingAt: null })).toBeNull();
  });

  test('is a member who agreed to the first edition of the guide', () => {
    const consent = (agreedToPrivacyAt: number | null) =>
      upgrade('members', stored({ agreedToPrivacyAt }, 6)).consent;
    expect(consent(7)).toEqual({ edition: 1, at: 7, withdrawnAt: null });
    expect(consent(null)).toBeNull();
  });

  test('is a rating that weighed something where it counted, and says nothing of weight where it did not', () => {
    expect(rating({ excluded: null })).toMatchObject({ counted: { weighs: true } });
    expect(rating({ excluded: null, weighs: false })).toMatchObject({ counted: { weighs: false } });
    expect(rating({ excluded: 'own-firm' })).toEqual(stored({ counted: { excluded: 'own-firm' } }));
    expect(rating(null)).toEqual(stored({ counted: null }));
  });

  test('is a score that waits for no night', () => {
    expect(upgrade('scores', stored({}))).toMatchObject({ closesAt: null, eve: null });
    expect(upgrade('scores', stored({ closesAt: 5, eve: {} }))).toMatchObject({ closesAt: 5, eve: {} });
  });

  test('is a request on the desk of the district, which was called like a studio', () => {
    const request = (aboveDesk: string | null, aboveId: string | null) =>
      upgrade('appointments', stored({ aboveDesk, studio: { aboveId } })).aboveDesk;
    expect(request('above/district', null)).toBe('staff');
    expect(request('above/district', 'district')).toBe('above/district');
    expect(request('above/harbour', null)).toBe('above/harbour');
    expect(request(null, null)).toBeNull();
  });

  test('is a time whose places knew the request and not the person', () => {
    const taken = ['r1', { requestId: 'r2', memberId: 'liu' }];
    expect(upgrade('appointment_slots', stored({ taken })).taken).toEqual([
      { requestId: 'r1', memberId: '' },
      { requestId: 'r2', memberId: 'liu' },
    ]);
  });

  test('is a code of which nobody remembers the wrong tries', () => {
    expect(upgrade('redemptions', stored({}))).toMatchObject({ wrong: [] });
    expect(upgrade('redemptions', stored({ wrong: [1] }))).toMatchObject({ wrong: [1] });
    const order = (arrivalCode: object | null) =>
      upgrade('repair_orders', stored({ arrivalCode, homeKey: 'k', delayedBy: [] })).arrivalCode;
    expect(order({ digits: '1' })).toEqual({ digits: '1', wrong: [] });
    expect(order({ digits: '1', wrong: [2] })).toEqual({ digits: '1', wrong: [2] });
    expect(order(null)).toBeNull();
  });

  test('is an account that grew with every reward, and an entry that was dated by when it was booked', () => {
    expect(upgrade('points_accounts', stored({ had: { mug: 1 } })).had).toBeUndefined();
    expect(upgrade('points_accounts', stored({}))).toEqual(stored({}));
    expect(upgrade('points_entries', stored({ at: 5 }))).toMatchObject({ happenedAt: 5 });
    expect(upgrade('points_entries', stored({ at: 5, happenedAt: 3 }))).toMatchObject({ happenedAt: 3 });
  });

  test('is a ladder of which the days tell what was closed', () => {
    const days = [{ on: '2026-03-18', closed: 2, noShows: 1 }];
    expect(upgrade('standings', stored({ days }))).toMatchObject({
      days: [{ on: '2026-03-18', closed: 2 }],
      proposal: null,
      confirmBy: null,
      spent: [],
    });
    expect(upgrade('standings', stored({ days: [], confirmBy: 5, spent: ['a'] }))).toMatchObject({
      confirmBy: 5,
      spent: ['a'],
    });
  });
});

describe('What the cloud says no by', () => {
  const DUPLICATE = 'E11000 duplicate key error';
  const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';

  test('is read from its words, wherever they stand', () => {
    for (const error of [
      new Error(DUPLICATE),
      { errMsg: DUPLICATE },
      { message: 'no', errMsg: DUPLICATE },
      DUPLICATE,
    ])
      expect([isDuplicate(error), isConflict(error)]).toEqual([true, false]);
    for (const error of [
      new Error(CONFLICT),
      { errMsg: 'WriteConflict' },
      new Error('TransactionBusy'),
      CONFLICT,
    ])
      expect([isDuplicate(error), isConflict(error)]).toEqual([false, true]);
    for (const error of [new Error('another'), { errMsg: 'another' }, {}, null, undefined, 'another', 7])
      expect([isDuplicate(error), isConflict(error)]).toEqual([false, false]);
  });
});
