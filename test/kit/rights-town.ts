import { aboveDeskOf } from '#domain/appointment/desks';
import type { Provider } from '#domain/firm/firm';
import type { Role } from '#domain/kernel/actor';
import { dayOf } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import type { Station } from '#domain/station/station';
import type { Invitation } from '#domain/union/invitation';
import { aCourse, asksFor } from './a-course';
import { aSession } from './a-session';
import { aVenue } from './a-venue';
import { forgetAllowances } from './allowances';
import { aPaper, applied } from './applications';
import { acceptedFor, answeredFor, askedFor } from './asking';
import type { TestCloud } from './cloud';
import { finishedAgain } from './complaints';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  HER_ADDRESS,
  HER_PHONE,
  LIU,
  MA,
  MANAGER,
  MONDAY_NINE,
  STAFF,
  STRANGER,
  STREET,
  SUN,
} from './district';
import {
  bookedByDaughter,
  DAUGHTER,
  FAR_MANAGER,
  inSituation,
  NEWCOMER,
  SITUATIONS,
  wideDistrict,
} from './every-state';
import { aRating, aScore } from './given-ratings';
import {
  ANNA,
  application,
  BERT,
  CARL,
  DORA,
  EMIL,
  founded,
  invitedTo,
  posted,
  SECOND_STAFF,
  unionsIn,
} from './joining';
import { noShowOf, reportedBy } from './no-shows';
import { stored } from './once';
import { aReward, pointsOf, pointsRoom, STUDIO } from './points-room';
import { rewrite } from './rewrite';
import { named } from './roles';
import { A_STATION } from './stations';
import { FIVE_STARS } from './story';
import { ABOVE, CHAIR, DISTRICT, QIAN, YUNNAN, ZHENG, ZHONGSHAN } from './studios';

/** Somebody in every role and somebody else in the same one, with something of each kind that can be somebody’s. */

/** A worker of Ma’s firm, who has no part in Ma’s orders. */
export const MATE = 'wx-w3';

export const PEOPLE = {
  '': ['nobody who has entered', []],
  [NEWCOMER]: ['somebody who opens it for the first time', []],
  [LIU]: ['the resident', ['resident']],
  [DAUGHTER]: ['her daughter, who books for her', ['resident']],
  [STRANGER]: ['another resident', ['resident']],
  [MA]: ['the worker', ['resident', 'worker']],
  [MATE]: ['another worker of the firm', ['resident', 'worker']],
  [SUN]: ['a worker of another firm', ['resident', 'worker']],
  [MANAGER]: ['the manager of the firm', ['resident', 'manager']],
  [FAR_MANAGER]: ['the manager of another firm', ['resident', 'manager']],
  [CHAIR]: ['an officer of the studio', ['resident', 'officer']],
  [ZHENG]: ['its counsellor', ['resident', 'officer']],
  [QIAN]: ['an officer of another studio', ['resident', 'officer']],
  [ABOVE]: ['an officer of the studio above', ['resident', 'officer']],
  [ANNA]: ['who asks to join a union', ['resident']],
  [BERT]: ['who has a post in that union', ['resident']],
  [EMIL]: ['the chair of that union', ['resident']],
  [CARL]: ['the chair of the union above', ['resident']],
  [DORA]: ['the chair of another union', ['resident']],
  [STAFF]: ['staff', ['resident', 'staff']],
  [SECOND_STAFF]: ['a second member of the staff', ['resident', 'staff']],
} as const satisfies Readonly<Record<string, readonly [who: string, roles: readonly Role[]]>>;
export type Person = keyof typeof PEOPLE;
export const EVERY_PERSON = Object.keys(PEOPLE) as Person[];

export const hasRole = (person: Person, role: Role): boolean =>
  role === 'visitor' || (PEOPLE[person][1] as readonly Role[]).includes(role);

const STATION = { ...STUDIO, studioId: YUNNAN };
const OTHER_STATION = { ...STUDIO, _id: 'far-studio', studioId: ZHONGSHAN };
export const HOUSE_STATION = { ...STUDIO, _id: 'house', studioId: null };

function seedTown(cloud: TestCloud): void {
  const wide = wideDistrict();
  const mate = aWorker('w3', { name: '宋师傅' });
  const others = (wide.providers ?? []).filter((one) => !('_id' in one && one._id === 'firm-1'));
  cloud.seed({ ...wide, providers: [aFirm('firm-1', [aWorker('w1'), mate]), ...others] });
  cloud.seed({
    ...pointsRoom([aReward('towel', 20, 50)], [pointsOf('liu', 20, 10)]),
    stations: [STATION, OTHER_STATION, HOUSE_STATION],
  });
  cloud.seed({ ratings: [aRating('earlier')], scores: [aScore('firm-1', 1)] });
  cloud.seed({
    members: [aResident(mate.memberId, '13705320099', '青岛路 6 号')],
    identities: [anIdentity(MATE, mate.memberId, ['resident', 'worker'], 'firm-1')],
  });
}

/** Ids of what was brought about, all through commands. */
export async function rightsTown(cloud: TestCloud) {
  await cloud.renew(MONDAY_NINE);
  seedTown(cloud);
  const union = await unions(cloud);
  const talks = await requests(cloud);
  const things = {
    ...{ ...union, ...talks, ...(await ofFirms(cloud)) },
    firmUnion: await wished(cloud),
    address: await anotherAddress(cloud),
    callback: await callAsked(cloud),
    keptStation: await stationOf(cloud, union.unionId),
    lentBook: await lentBook(cloud),
    ...(await offered(cloud, union.unionId)),
    ...(await asked(cloud, union.unionId)),
    redemption: await redeemed(cloud),
    applicationId: (await applied(cloud, STRANGER)).id,
    naming: await named(cloud, STAFF, DAUGHTER),
    noShow: noShowOf(cloud, await reportedBy(cloud, LIU))._id,
    complaint: await complained(cloud),
  };
  await forgetAllowances(cloud);
  const orders: Record<string, string> = {};
  for (const situation of SITUATIONS) orders[situation] = await inSituation(cloud, situation);
  await cloud.phone(LIU).does('rating', 'rate', { orderId: orders.closed ?? '', ...FIVE_STARS });
  const [daughters = ''] = bookedByDaughter(cloud, [orders.accepted ?? '']);
  await forgetAllowances(cloud);
  return { ...things, orders, daughters };
}

/** Somebody asks the union to call; the number is confirmed. */
async function callAsked(cloud: TestCloud): Promise<string> {
  const liu = cloud.phone(LIU);
  await liu.does('membership', 'setPhone', { code: `phone:${HER_PHONE}` });
  return (await liu.does('callback', 'ask', {})).id;
}

/** The union of the street keeps one. */
async function stationOf(cloud: TestCloud, unionId: string): Promise<string> {
  const { id } = await cloud.phone(STAFF).does('station', 'saveStation', { ...A_STATION, unionId });
  const said = { part: 'microwave' as const, words: '', photo: null };
  await cloud.phone(LIU).does('station', 'report', { stationId: id, ...said });
  return id;
}

/** She gave one to that station, has it now, and wrote something about it. */
async function lentBook(cloud: TestCloud): Promise<{ bookId: string; noteId: string }> {
  const liu = cloud.phone(LIU);
  const stationId = stored<Station>(cloud, 'stations').find(({ name }) => name === A_STATION.name)?._id ?? '';
  const gift = { isbn: '', title: '活着', author: '', cover: null, unionId: null };
  const { id: bookId } = await liu.does('book', 'give', { stationId, ...gift });
  await liu.does('book', 'borrow', { bookId });
  const { said } = await liu.does('book', 'note', { bookId, words: '好看' });
  return { bookId, noteId: said[0]?.id ?? '' };
}

/** A union offers something, and somebody signs up for it. */
async function offered(cloud: TestCloud, unionId: string) {
  const made = await cloud.phone(BERT).does('session', 'make', { unionId, ...aSession(MONDAY_NINE) });
  const { signUp } = await cloud
    .phone(LIU)
    .does('session', 'signUp', { sessionId: made.id, size: 2, orWait: false });
  const venue = await cloud.phone(BERT).does('session', 'makeVenue', { unionId, ...aVenue() });
  return { session: made.id, signUp: signUp?.id ?? '', venue: venue.id };
}

/** A union asks for a course of the catalogue. */
async function asked(cloud: TestCloud, unionId: string) {
  const course = (await cloud.phone(STAFF).does('session', 'saveCourse', aCourse())).id;
  const wish = { unionId, courseId: course, ...asksFor() };
  return { course, courseRequest: (await cloud.phone(BERT).does('session', 'askCourse', wish)).id };
}

/** One firm wishes for a union, another has the one that it wished for. */
async function wished(cloud: TestCloud): Promise<string> {
  for (const manager of [FAR_MANAGER, MANAGER]) await cloud.phone(manager).does('provider', 'wishUnion', {});
  const union = { name: '维修部工会', area: [], admits: 'review' as const, parentId: 'district' };
  return (await cloud.phone(STAFF).does('union', 'foundForFirm', { firmId: 'firm-1', ...union })).id;
}

async function unions(cloud: TestCloud) {
  const { root, street } = await unionsIn(cloud);
  const other = await founded(cloud, '江苏路街道总工会', 'street', root.id);
  const staff = cloud.phone(STAFF);
  await staff.does('union', 'givePost', posted(street.id, EMIL, 'chairman'));
  await staff.does('union', 'givePost', posted(other.id, DORA, 'chairman'));
  await cloud.phone(ANNA).does('union', 'apply', application(street.id));
  await moving(cloud, street.id, other.id);
  const memberOf = (openid: Person) =>
    stored<Identity>(cloud, 'identities').find(({ _id }) => _id === openid)?.memberId ?? '';
  await cloud.phone(BERT).does('union', 'invite', invitedTo(street.id, DORA));
  const invitation = stored<Invitation>(cloud, 'invitations')[0]?._id ?? '';
  return { unionId: street.id, applicant: memberOf(ANNA), officer: memberOf(BERT), invitation };
}

/** Is a member of the one, and asks to come to the other. */
async function moving(cloud: TestCloud, from: string, to: string): Promise<void> {
  const her = cloud.phone(STRANGER);
  await her.does('union', 'apply', application(from, { name: '时大姐' }));
  await cloud.phone(STAFF).does('union', 'admit', { memberId: 'stranger' });
  await her.does('union', 'askTransfer', { unionId: to });
}

/** What waits for staff: a paper and a change of the one firm, an appeal of the other. */
async function ofFirms(cloud: TestCloud) {
  await cloud.phone(MA).does('provider', 'handIn', { workerId: 'w1', paper: aPaper('locks') });
  const change = { item: 'office', words: '黄县路 5 号' } as const;
  const { amendments } = await cloud.phone(MANAGER).does('provider', 'amend', { change });
  const grounds = { kind: 'charges', happenedOn: dayOf(MONDAY_NINE), why: '上门加价' } as const;
  await cloud.phone(STAFF).does('provider', 'suspendFirm', { providerId: 'firm-far', grounds });
  const answer = { confirmed: true, why: '属实', providerId: 'firm-far' };
  await cloud.phone(SECOND_STAFF).does('provider', 'answerProposal', answer);
  const { steps } = await cloud.phone(FAR_MANAGER).does('provider', 'ownStanding', {});
  const step = steps[0]?.id ?? '';
  await cloud.phone(FAR_MANAGER).does('provider', 'appealStep', { stepId: step, why: '没有的事' });
  const firm = stored<Provider>(cloud, 'providers').find(({ _id }) => _id === 'firm-1');
  const paper = firm?.workers
    .flatMap(({ certificates }) => certificates)
    .find((one) => one.checkedAt === null);
  return { step, amendment: amendments[0]?.id ?? '', paper: paper?.id ?? '' };
}

async function requests(cloud: TestCloud) {
  const open = await askedFor(cloud);
  const accepted = await acceptedFor(cloud);
  const requests = [open, accepted, await answeredFor(cloud)];
  const overdue = await askedFor(cloud);
  // Days of silence would bring it there, and end much else.
  await rewrite(cloud, 'appointments', overdue, { aboveDesk: aboveDeskOf(DISTRICT) });
  return { requests, overdue };
}

async function anotherAddress(cloud: TestCloud): Promise<string> {
  const where = { street: STREET, community: '寿张路社区', house: '30 号', unit: '', room: '1' };
  const { addresses } = await cloud
    .phone(LIU)
    .does('membership', 'saveAddress', { id: null, ...where, name: '刘女士', phone: HER_PHONE });
  return addresses.find(({ id }) => id !== HER_ADDRESS)?.id ?? '';
}

async function redeemed(cloud: TestCloud) {
  const items = [{ rewardId: 'towel', quantity: 1 }];
  return cloud.phone(LIU).does('points', 'redeem', { items, stationId: 'studio', totalPoints: 20 });
}

async function complained(cloud: TestCloud): Promise<string> {
  await forgetAllowances(cloud);
  const orderId = await finishedAgain(cloud);
  const claim = { kind: 'not-repaired', words: '修了两次还在漏', firmSeesPhotos: false } as const;
  await cloud.phone(LIU).does('provider', 'fileComplaint', { orderId, ...claim, photos: [] });
  await cloud.phone(LIU).does('repair', 'confirm', { orderId, paidFen: 0 });
  return stored<{ _id: string }>(cloud, 'complaints')[0]?._id ?? '';
}
