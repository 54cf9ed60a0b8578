import type { Contracts, Room } from '#domain/contracts';
import type { Role } from '#domain/kernel/actor';
import type { ActionOf } from '#domain/kernel/contract';

/** Of what somebody must have a part in, and who has one. Whoever has none is answered as if there were no such thing. */
export const WHOSE = {
  order:
    'the resident it is for and who booked it · the worker who has it · the manager of that firm · staff, every order',
  waiting:
    'an order that waits: the resident it is for and who booked it · workers and managers to whom it is offered, who hear also that it is taken · staff, every order',
  closed: 'an order that is closed: the resident it is for · staff, every one',
  rating: 'a rating: the manager of the firm that was rated',
  application: 'an application to be vetted: whoever makes it · staff, every one',
  firm: 'a firm: its manager · a worker, where it is about the own post · staff, every firm',
  'own-post': 'a post in a firm: whose it is · the manager of that firm',
  'own-firm': 'the own firm: its managers',
  management: 'the management of a firm: its managers · staff, every firm',
  complaint: 'a complaint: the resident who complains · the manager of the firm · staff, every one',
  'no-show':
    'a report that nobody came: the resident of the order · the worker · the manager of that firm · staff, every one',
  'own-report': 'a report that oneself did not come: the worker, also one who has left the firm since',
  request: 'a request for a talk: the resident who asks · officers of its studio · staff, what is overdue',
  'below-request':
    'a request that lies with a studio below: officers of the studio above it · staff, what is overdue',
  redemption: 'what was redeemed: the resident whose points they are',
  station: 'a station: officers of its studio · staff, every station',
  'kept-stations': 'a union’s stations: who has a post in it, and the chairs above · staff',
  'kept-station':
    'a station: who has a post in the union that keeps it, and the chairs above · staff, every one',
  breakage:
    'what is broken at a station: who has a post in the union that keeps it, and the chairs above · staff, every one',
  'kept-book':
    'a book: who has a post in the union that keeps the station where it is, and the chairs above · staff, every one',
  'lent-book': 'a book that is lent: who has it · who keeps the station · staff',
  'own-loan': 'a book that is lent: who has it',
  'book-note': 'what was written about a book: who wrote it · who keeps the station · staff',
  address: 'an address: the resident whose it is',
  callback: 'a call that was asked for: the resident who asked · staff, every one but the own',
  'sign-up': 'a sign-up: whose it is',
  session: 'a session: who has a post in the union that offers it, and the chairs above · staff, every one',
  venue: 'a venue: who has a post in its union, and the chairs above · staff, every one',
  'asking-union': 'a union: who has a post in it, and the chairs above',
  'asked-course': 'a course that a union has asked for: who has a post in that union, and the chairs above',
  'course-request':
    'a course that a union has asked for: who has a post in that union, and the chairs above · staff, every one',
  naming: 'a naming to the staff: who was named',
  posts: 'a union: its chair and the chairs above · staff, every union',
  figures: 'a union’s figures: who has a post in it or in one above it · staff, every union',
  members: 'a union’s members: who has a post in it, and the chairs above',
  membership:
    'a membership: who has a post in that union, and the chairs above · staff, every one; of the own, nobody decides',
  wishes:
    'firms that wish for a union: who has a post in the industry federation or, where there is none, in the district’s union, and the chair above · staff; of the own firm, nobody decides',
  'firm-union': 'the union of a firm, as it wished: who has a post in it, and the chairs above · staff',
  invitation: 'an invitation to join a union: whoever has the number that was invited',
  coming:
    'a member who comes from another union: who has a post in the union that is joined, and the chairs above · staff, every one; of the own, nobody decides',
} as const;
export type Whose = keyof typeof WHOSE;

/** What the button is called on the screen, what it does, whom the door lets in, and of what one must have a part in. */
export type Right = readonly [button: string, does: string, who: readonly Role[], whose?: Whose];

/** Every action of a room: a new one without a row does not compile. */
export type RightsOf<R extends Room> = { readonly [A in ActionOf<Contracts[R]>]: Right };

export const [ANYBODY, RESIDENT, WORKER, MANAGER, OFFICER, STAFF] = [
  ['visitor'],
  ['resident'],
  ['worker'],
  ['manager'],
  ['officer'],
  ['staff'],
] as const;
export const RESIDENT_OR_STAFF = ['resident', 'staff'] as const;
export const OFFICER_OR_STAFF = ['officer', 'staff'] as const;
