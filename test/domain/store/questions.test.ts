import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../../cloudfunctions/store/indexes';
import type { Index } from '../../../cloudfunctions/store/indexes/indexed';

// What is asked of each collection, in people's words, and by which fields it is found: equal ones first, then the one it is
// sorted or bounded by. ↓: the newest first. An index without a question costs every write; a question without one is refused.

type Asked = Readonly<Record<string, string>>;

const OWED: Asked = { 'what is owed still': 'owed _id' };
const DUE: Asked = { 'what time does to it next': 'actsAt _id' };

const ASKED: Readonly<Record<string, Asked>> = {
  repair_orders: {
    'orders of a pool that everybody may take by now': 'pool when.kind rounds.everyoneAt',
    'orders of a pool that a firm under observation may take by now': 'pool when.kind rounds.probationAt',
    'orders to which a worker was invited first': 'rounds.first.workerId state bookedAt',
    'orders to which a worker was invited second': 'rounds.second.workerId state rounds.secondAt',
    'what a resident booked, or had booked': 'followerIds bookedAt↓',
    'what a worker had': 'worker.memberId bookedAt↓',
    'what a worker has in hand': 'worker.memberId state bookedAt↓',
    'when a worker was served last': 'worker.memberId acceptedAt↓',
    'what staff see of each state': 'state bookedAt↓',
    'what a manager leafs through': 'worker.providerId state bookedAt↓',
    'closed orders of a month, where payments differ and where not': 'payment closedAt↓',
    'where nobody accepts or comes': 'alarmAt',
    'fees on which both sides differ': 'feeDiffersAt',
    'how often this firm was at this resident’s': 'residentId worker.providerId closedAt',
    'how many fees a resident has not paid': 'residentId visitFee.state visitFee.settledAt',
    'who holds an urgent order': 'urgentHolder',
    'orders whose first visit was this worker’s': 'rework.first.worker.memberId',
    'orders whose contact is kept no longer': 'contactGoesAt _id',
    ...DUE,
    ...OWED,
  },
  catalogue_items: { 'the catalogue in its order': 'order' },
  ratings: {
    'what somebody said of orders': 'residentId',
    'a rating by the id that firms know': 'publicId',
    'what is said of a firm': 'providerId listed↓',
    ...OWED,
  },
  media_verdicts: {},
  imports: { 'what is to be written on': 'writesAt _id', 'the one that is being written': 'lane' },
  uploads: { 'files that nobody handed in': 'sweepsAt _id', 'what somebody may put': 'memberId' },
  scores: { 'batches that are ripe': 'closesAt _id' },
  identities: { 'the account of a member': 'memberId', 'everybody of a role': 'roles' },
  members: {
    'who has this phone': 'phoneKey',
    'who waits for this phone to be confirmed': 'phoneWaiting.key phoneWaiting.at↓',
    'who shows this code': 'shownCode.key',
    'whose called name begins so': 'name',
    'who lives behind this door': 'addresses.homeKey',
    'who lives in this street': 'addresses.street',
    'who lives in this community': 'addresses.community',
    ...OWED,
  },
  unions: {
    'the union of a code': 'code',
    'those that answer a firm': 'kind',
    'where somebody has a post': 'officers.memberId',
    'those right below one': 'parentId _id',
    ...OWED,
  },
  library_changes: {
    'what waits for its number': 'waitsAt _id',
    'what comes after a number': 'number',
    'what has this place': 'place',
  },
  invitations: {
    'whom a union has invited, by what became of it': 'unionId state onApp place',
    'who stood on a list': 'importId place',
    'by whom somebody with this phone is invited': 'phoneKey',
    'what somebody has answered': 'memberId',
  },
  memberships: {
    'whose a number is': 'numberKey',
    'who a person is': 'personKey',
    'who applied to a union': 'unionId state appliedAt',
    'the members of a union by their numbers': 'unionId state numberKey',
    'who moves to a union': 'toUnionId appliedAt',
    'all that wait': 'state appliedAt',
    ...OWED,
  },
  allowances: {},
  providers: {
    'where somebody works, or has worked': 'workers.memberId',
    'of which firm somebody is the contact': 'contact.phoneKey',
    'where somebody was invited': 'invitations.phoneKey',
    'firms of a category': 'categories',
    'firms in which something waits for staff': 'waitingSince',
    'firms that wish for a union': 'unionWish.state unionWish.at',
    'firms of which a worker has appealed': 'appealDueAt',
    'firms of which a worker was stopped, to be confirmed': 'confirmBy _id',
    'the firm that invites by this code': 'invitations.code',
    'whose badge this is': 'workers.badgeNo',
    'firms of one representative': 'representativeKey',
    'firms whose orders have to be given back': 'sweepsAt _id',
    ...OWED,
  },
  applications: {
    'who holds a credit code': 'holds',
    'the applications of a person': 'applicantId begunAt↓',
    'what waits for a reviewer': 'state submittedAt',
    ...OWED,
  },
  districts: {},
  privacy_guides: { 'the edition that holds': 'edition↓' },
  rights_guides: { 'the edition that holds': 'edition↓' },
  withheld: { 'what is put away of somebody': 'memberId' },
  barred: {},
  badge_checks: {},
  code_tries: { ...OWED },
  standings: {
    'appeals that wait': 'appealDueAt',
    'suspensions to be confirmed': 'confirmBy _id',
    ...OWED,
  },
  no_shows: {
    'what a resident reported': 'residentId',
    'those of a worker': 'workerMemberId at↓',
    'those of a firm': 'providerId at↓',
    'those of an order': 'orderId at↓',
    'those that staff rule on': 'state dueAt',
    ...DUE,
    ...OWED,
  },
  outcomes: {
    'how the orders of a firm ended': 'providerId at',
    'how many of them ended in one way': 'providerId outcome at',
  },
  callbacks: {
    'what somebody asked last': 'memberId askedAt↓',
    'who is to be called': 'state dueAt',
    'what is over': 'endedAt↓',
    'whose name and words are kept no longer': 'goesAt _id',
    ...DUE,
    ...OWED,
  },
  sessions: {
    'what comes next, and the hours of a venue': 'cancelled venueId from _id',
    'what a union offers, or has offered': 'unionId from _id',
    'what was held at a station': 'stationId from',
    'the later ones of a series': 'seriesId seriesNo',
    ...DUE,
    ...OWED,
  },
  venues: {
    'those that are open, in their order': 'open madeAt',
    'those of a union': 'unionId madeAt',
    ...OWED,
  },
  courses: { 'the catalogue in its order': 'no' },
  course_requests: {
    'what a union has asked for and is not over': 'openAs',
    'what waits for an answer': 'state dueAt _id',
    'what has a date': 'state from _id',
    'what is over': 'endedAt↓ _id↓',
    'what a union asked for': 'unionId askedAt↓',
    'what somebody asked for': 'askedById',
    'what somebody said of it': 'evaluatedById',
    ...OWED,
  },
  sign_ups: {
    'those of a person': 'memberId signedAt↓ _id↓',
    'those of a session, and whom a change concerns': 'sessionId state heard',
    'how many came to those of unions': 'unionId from',
    'whose fault stands': 'faultOf',
    'appeals that wait': 'appealedAt _id',
    ...DUE,
    ...OWED,
  },
  complaints: {
    'what somebody complained of': 'complainantIds',
    'what was filed in a span of time': 'filedAt',
    'complaints about a worker': 'order.worker.memberId',
    'those about an order': 'orderId filedAt↓',
    'those about a firm': 'providerId filedAt↓',
    'those that a firm has to answer': 'providerId firmDueAt',
    'those that staff rule on': 'state dueAt',
    ...DUE,
    ...OWED,
  },
  figures: {},
  visits: {},
  charges: {},
  ranks: {
    'the rank of a member': 'memberId',
    'who of a firm is ready': 'providerId ready',
    'who is next for an order': 'pools ready turnAt',
  },
  points_accounts: { 'points that expire': 'expiresAt _id' },
  points_entries: {
    'a statement': 'memberId no↓',
    'a month of a statement': 'memberId month no↓',
    'what was booked in a month': 'month at',
    'what was booked since': 'at',
  },
  points_rules: {},
  points_proofs: {},
  rewards: { 'what is on the shelf': 'onShelf points', 'all rewards': 'points', ...OWED },
  stations: {
    'stations in their order': 'order',
    'those of a street': 'street order',
    'those that have something': 'has order',
    'those of a street that have something': 'street has order',
    'those that a union keeps': 'unionId order',
    'those that hand out': 'handsOut order',
    'those that handed out until lately': 'handedOutUntil↓',
    'those near by': 'cell',
    'those near by that have something': 'has cell',
    ...OWED,
  },
  station_months: { 'what months of unions came to': 'month unionId', 'whose marks go': 'forgetsAt _id' },
  books: {
    'the one with a number': 'number',
    'the one in a place of a person': 'borrowedAs',
    'what stands at a station': 'stationId state shelvedAt↓',
    'what belongs to a station': 'stationId shelvedAt↓',
    'another copy': 'isbn',
    'what somebody has': 'borrowerId',
    'what somebody gave': 'giverId givenAt↓',
    'what somebody wrote about': 'notes.memberId',
    'what was used at a station': 'uses.stationId',
    'what was used in a year': 'uses.year',
    ...DUE,
    ...OWED,
  },
  breakages: {
    'what is broken at a station': 'stationId state',
    'what is to be mended': 'state dueAt _id',
    'what a union has to mend': 'unionId state dueAt _id',
    'what is over': 'endedAt↓ _id↓',
    'what is over of a union': 'unionId endedAt↓ _id↓',
    'what a month came to': 'months.month',
    'what somebody reported': 'reports.memberId',
    ...DUE,
    ...OWED,
  },
  redemptions: {
    'those of a member': 'memberId heldAt↓',
    'those that wait for a member': 'memberId state heldAt',
    'how often a member had a reward': 'memberId items.rewardId state',
    'those of a member from which something follows still': 'memberId owed',
    'those that wait at a station': 'station._id state heldAt',
    'the one of a pick-up code': 'pickup',
    ...DUE,
    ...OWED,
  },
  notices: {
    'a member’s messages': 'memberId at↓',
    'those that nobody has read': 'memberId readAt at',
    'those that wait to be sent': 'sendAt _id',
  },
  notice_grants: {},
  announcements: { ...OWED },
  announcement_marks: {},
  announcement_reads: {},
  seal_openings: {
    'who opened what, the newest first': 'at↓',
    'who opened what of somebody': 'concerns at↓',
    'what somebody opened': 'memberId',
  },
  exports: { 'tables that run out': 'removeAt _id', 'files that somebody took': 'memberId' },
  leases: {},
  fault_hours: {},
  cursors: {},
  staff_rolls: {},
  role_changes: { 'who was given what, or lost it': 'at↓', 'what a person was': 'memberId at↓' },
  studio_moves: {},
  studios: { 'studios that are open': 'open', ...OWED },
  working_calendars: {},
  appointments: {
    'the requests of a person': 'residentId requestedAt↓',
    'what was asked in a span of time': 'requestedAt',
    'what lies on a desk': 'desk dueAt',
    'what an officer has in hand': 'officer.memberId desk',
    'what lies on the desk of the level above': 'aboveDesk dueAt',
    'what an officer answered': 'answer.officerId answer.at↓',
    'what was reckoned by an earlier calendar': 'calendarVersion _id',
    ...DUE,
    ...OWED,
  },
  appointment_slots: {
    'the times of a studio': 'studioId from',
    'all times': 'from',
    ...DUE,
    ...OWED,
  },
  studio_scores: {},
  studio_score_sums: { 'the sums of a month or a year': 'period' },
  answer_phrases: {},
  appointment_tallies: {
    'a month of a scope': 'scope month',
    'the months of one owner': 'scope owner month',
  },
};

const all = Object.entries(INDEXES) as [string, readonly Index[]][];
const DIRECTION: Readonly<Record<number, string>> = { 1: '', [-1]: '↓' };
const written = ({ fields }: Index): string =>
  fields.map(([field, direction]) => `${field}${DIRECTION[direction] ?? `?${direction}`}`).join(' ');

describe('Every question that is asked of the database', () => {
  test.each(all)(
    'of %s is served by an index of its own, and no index is without a question',
    (name, indexes) => {
      expect(indexes.map(written).sort()).toEqual(Object.values(ASKED[name] ?? { unknown: '' }).sort());
      expect(new Set(indexes.map((index) => index.name)).size).toBe(indexes.length);
      expect(indexes.length).toBeLessThanOrEqual(20);
    },
  );

  test('is asked of a collection that there is', () => {
    expect(all.map(([name]) => name).sort()).toEqual(Object.keys(ASKED).sort());
  });

  test('has one answer where the index lets one in: an urgent order, an application, a number in somebody’s books, a code at a station, a place for a book', () => {
    const unique = all.flatMap(([name, indexes]) =>
      indexes
        .filter((index) => index.unique !== undefined)
        .map((index) => [name, written(index), index.unique]),
    );
    expect(unique).toEqual([
      ['repair_orders', 'urgentHolder', true],
      ['unions', 'code', true],
      ['library_changes', 'place', true],
      ['memberships', 'numberKey', true],
      ['memberships', 'personKey', true],
      ['applications', 'holds', true],
      ['points_entries', 'memberId no↓', true],
      ['redemptions', 'pickup', true],
      ['books', 'number', true],
      ['books', 'borrowedAs', true],
      ['courses', 'no', true],
      ['course_requests', 'openAs', true],
      ['imports', 'lane', true],
    ]);
  });
});
