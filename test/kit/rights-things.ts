import type { Role } from '#domain/kernel/actor';
import type { Whose } from '../../config/who-may-what/right';
import { creditCode, idNumber } from './applications';
import { LIU, MA, MANAGER, STAFF, STRANGER, STREET, SUN } from './district';
import { DAUGHTER, FAR_MANAGER } from './every-state';
import { ANNA, BERT, CARL, DORA, EMIL, SECOND_STAFF } from './joining';
import { MATE, type Person, type rightsTown } from './rights-town';
import { ABOVE, CHAIR, ZHENG } from './studios';

type Parts = Partial<Record<Role, readonly Person[]>>;

/** Something of somebody’s: under which names an input says it, and who has a part in it, as what. */
export interface Thing {
  readonly what: string;
  readonly ids: Readonly<Record<string, unknown>>;
  readonly parts: Parts;
  /** Who is concerned and does nothing about it: is told no in other words than a stranger. */
  readonly knows?: readonly Person[];
}
/** Where the table does not say whose it must be. */
export const NOTHING_OF_ANYBODY: Thing = { what: 'nothing of anybody’s', ids: {}, parts: {} };

const EVERY_STAFF = [STAFF, SECOND_STAFF] as const;
const SERVING = [BERT, EMIL, CARL] as const;

export function thingsOf(town: Awaited<ReturnType<typeof rightsTown>>): Readonly<Record<Whose, Thing[]>> {
  const order = (situation: string, parts: Parts): Thing => ({
    what: `an order that is ${situation}`,
    ids: { orderId: town.orders[situation], workerId: 'w1', providerId: 'firm-2' },
    parts,
  });
  const taken: Parts = { resident: [LIU], worker: [MA], manager: [MANAGER], staff: EVERY_STAFF };
  const hers: Parts = { resident: [LIU], staff: EVERY_STAFF };
  const TAKEN = ['accepted', 'quoted', 'closed'].filter((one) => town.orders[one]);
  return {
    order: [
      ...TAKEN.map((situation) => order(situation, taken)),
      {
        what: 'an order that her daughter booked',
        ids: { orderId: town.daughters, workerId: 'w1' },
        parts: { ...taken, resident: [LIU, DAUGHTER] },
      },
    ],
    waiting: [
      order('open', { resident: [LIU], worker: [MA, MATE, SUN], manager: [MANAGER], staff: EVERY_STAFF }),
      { ...order('released', { resident: [LIU], staff: EVERY_STAFF }), knows: [MATE, SUN] },
    ],
    closed: [order('closed', hers)],
    rating: [{ what: 'a rating', ids: { ratingId: 'public-earlier' }, parts: { manager: [MANAGER] } }],
    application: [
      {
        what: 'an application',
        ids: { applicationId: town.applicationId, idNumber: idNumber(2), creditCode: creditCode(2) },
        parts: { resident: [STRANGER], staff: EVERY_STAFF },
      },
    ],
    firm: [
      {
        what: 'a firm',
        ids: { providerId: 'firm-1', workerId: 'w1', paperId: town.paper, amendmentId: town.amendment },
        parts: { worker: [MA], manager: [MANAGER], staff: EVERY_STAFF },
      },
      {
        what: 'a firm that appeals',
        ids: { providerId: 'firm-far', stepId: town.step },
        parts: { manager: [FAR_MANAGER], staff: EVERY_STAFF },
      },
    ],
    'own-post': [
      {
        what: 'a post in a firm',
        ids: { providerId: 'firm-1', workerId: 'w1' },
        parts: { resident: [MA, MANAGER] },
      },
    ],
    'own-firm': [
      {
        what: 'a firm that could quit',
        ids: { providerId: 'firm-1' },
        parts: { manager: [MANAGER] },
      },
    ],
    management: [
      {
        what: 'the management of a firm',
        ids: { providerId: 'firm-1', managerId: 'manager-of-firm-1' },
        parts: { resident: [MANAGER, ...EVERY_STAFF] },
      },
    ],
    complaint: [
      {
        what: 'a complaint',
        ids: { complaintId: town.complaint },
        parts: { resident: [LIU], manager: [MANAGER], staff: EVERY_STAFF },
      },
    ],
    'no-show': [
      {
        what: 'a report that nobody came',
        ids: { noShowId: town.noShow },
        parts: { resident: [LIU], worker: [MA], manager: [MANAGER], staff: EVERY_STAFF },
      },
    ],
    'own-report': [
      {
        what: 'a report that oneself did not come',
        ids: { noShowId: town.noShow },
        parts: { worker: [MA], resident: [MA] },
      },
    ],
    request: town.requests.map((requestId) => ({
      what: 'a request for a talk',
      ids: { requestId, studioId: 'district-studio', officerId: 'zheng' },
      parts: { resident: [LIU], officer: [CHAIR, ZHENG] },
    })),
    'below-request': [
      {
        what: 'a request that the studio below has let wait',
        ids: { requestId: town.overdue, officerId: 'zheng' },
        parts: { officer: [ABOVE] },
        knows: [LIU, CHAIR, ZHENG],
      },
    ],
    redemption: [
      { what: 'a redemption', ids: { redemptionId: town.redemption.id }, parts: { resident: [LIU] } },
    ],
    station: [
      {
        what: 'a station of a studio',
        ids: { stationId: 'studio', redemptionId: town.redemption.id, code: town.redemption.code },
        parts: { officer: [CHAIR, ZHENG], staff: EVERY_STAFF },
      },
    ],
    'kept-stations': [
      {
        what: 'a union with its stations',
        ids: { unionId: town.unionId },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    'kept-station': [
      {
        what: 'a station of a union',
        ids: {
          stationId: town.keptStation,
          unionId: town.unionId,
          studioId: null,
          street: null,
          handsOut: false,
        },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    breakage: [
      {
        what: 'what is broken at a station of a union',
        ids: { breakageId: `${town.keptStation}-microwave` },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    'kept-book': [
      {
        what: 'a book of a station of a union',
        ids: town.lentBook,
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    'lent-book': [
      {
        what: 'a book that she has',
        ids: { ...town.lentBook, stationId: town.keptStation },
        parts: { resident: [LIU, ...SERVING, ...EVERY_STAFF] },
      },
    ],
    'own-loan': [{ what: 'a book that she has', ids: town.lentBook, parts: { resident: [LIU] } }],
    'book-note': [
      {
        what: 'what she wrote about a book',
        ids: town.lentBook,
        parts: { resident: [LIU, ...SERVING, ...EVERY_STAFF] },
      },
    ],
    address: [
      {
        what: 'an address',
        ids: { id: town.address, street: STREET, community: '寿张路社区' },
        parts: { resident: [LIU] },
      },
    ],
    callback: [
      {
        what: 'a call that was asked for',
        ids: { callbackId: town.callback },
        parts: { resident: [LIU], staff: EVERY_STAFF },
      },
    ],
    session: [
      {
        what: 'a session',
        ids: { sessionId: town.session, signUpId: town.signUp },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    venue: [
      {
        what: 'a venue',
        ids: { venueId: town.venue },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    'asking-union': [
      {
        what: 'a union that could ask for a course',
        ids: { unionId: town.unionId, courseId: town.course },
        parts: { resident: SERVING },
      },
    ],
    'asked-course': [
      {
        what: 'a course that a union has asked for',
        ids: { courseRequestId: town.courseRequest },
        parts: { resident: SERVING },
        knows: EVERY_STAFF,
      },
    ],
    'course-request': [
      {
        what: 'a course that a union has asked for',
        ids: { courseRequestId: town.courseRequest },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    'sign-up': [{ what: 'a sign-up', ids: { sessionId: town.session }, parts: { resident: [LIU] } }],
    naming: [
      {
        what: 'a naming',
        ids: { postId: town.naming },
        parts: { resident: [DAUGHTER] },
        knows: EVERY_STAFF,
      },
    ],
    posts: [
      {
        what: 'a union',
        ids: { unionId: town.unionId, memberId: town.officer },
        parts: { resident: [EMIL, CARL, ...EVERY_STAFF] },
      },
    ],
    figures: [
      {
        what: 'a union with its figures',
        ids: { unionId: town.unionId },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    members: [
      {
        what: 'a union with its members',
        ids: { unionId: town.unionId, courseId: town.course },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
      },
    ],
    wishes: [
      {
        what: 'a firm that wishes for a union',
        ids: { firmId: 'firm-far', parentId: 'district', area: [] },
        parts: { resident: [CARL, ...EVERY_STAFF] },
      },
    ],
    'firm-union': [
      {
        what: 'the union of a firm',
        ids: { unionId: town.firmUnion },
        parts: { resident: [CARL, ...EVERY_STAFF] },
      },
    ],
    invitation: [
      {
        what: 'an invitation to join a union',
        ids: { invitationId: town.invitation },
        parts: { resident: [DORA] },
      },
    ],
    membership: [
      {
        what: 'a membership',
        ids: { memberId: town.applicant },
        parts: { resident: [...SERVING, ...EVERY_STAFF] },
        knows: [ANNA],
      },
    ],
    coming: [
      {
        what: 'a member who comes from another union',
        ids: { memberId: 'stranger' },
        parts: { resident: [DORA, CARL, ...EVERY_STAFF] },
        knows: [STRANGER, BERT, EMIL],
      },
    ],
  };
}
