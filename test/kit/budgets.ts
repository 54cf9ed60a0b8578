import type { Contracts, Room } from '#domain/contracts';
import type { ActionOf } from '#domain/kernel/contract';
import type { Invocation, Operation } from '../../local-cloud/invocations';
import { BUDGET, BUDGET_HOLDING, type Cost, changesSomething, isWithin, upToCommit } from './costs';
import { NAMES } from './order-commands';

/**
 * What each action of each room may cost up to its commit, whatever the situation, as long as nobody else does something at the
 * same moment. The phones of the kit look at it with every answer, so that each cloud test measures what it uses.
 */
interface OfRoom<R extends Room> {
  /** Changes nothing. */
  readonly question: readonly ActionOf<Contracts[R]>[];
  readonly one: readonly ActionOf<Contracts[R]>[];
  readonly holding: readonly ActionOf<Contracts[R]>[];
}

/** Of those that need nothing but their order, what brings files with it: their tickets are spent, too. */
const HANDS_IN: readonly (typeof NAMES)[number][] = ['showBefore'];

export const BUDGETS: { readonly [R in Room]: OfRoom<R> } = {
  session: {
    question: [
      ...(['soon', 'session', 'mine', 'desk', 'people', 'appeals', 'venues', 'venue', 'keptVenues'] as const),
      ...(['courses', 'course', 'askedCourses', 'courseDesk', 'courseRequest'] as const),
    ],
    one: [
      ...(['cancel', 'evaluate', 'appeal', 'change', 'callOff', 'callRoll', 'changeVenue'] as const),
      ...(['withdrawCourse', 'dateCourse', 'declineCourse', 'evaluateCourse'] as const),
    ],
    holding: [
      ...(['make', 'signUp', 'signUpFor', 'checkIn', 'tick', 'rule', 'makeVenue', 'publishHours'] as const),
      ...(['saveCourse', 'askCourse'] as const),
    ],
  },
  repair: {
    question: [
      'catalogue',
      'priceList',
      'figures',
      'mine',
      'order',
      'attending',
      'pool',
      'jobs',
      'firmOrders',
      'firmPool',
      'desk',
      'closedOrders',
    ],
    one: [
      'saveItem',
      'takeStarter',
      'accept',
      'acceptFor',
      'offer',
      'suggest',
      'callees',
      'recognise',
      'disown',
      'quote',
      'approve',
      'decline',
      ...NAMES.filter((name) => !HANDS_IN.includes(name)),
      'confirm',
      'reject',
      'dispute',
      'cancel',
      'release',
      'reportNoShow',
      'resume',
      'releaseByStaff',
      'cancelByStaff',
      'handBack',
      'sayReceived',
      'payFee',
      'ruleFee',
    ],
    holding: [
      'importItems',
      'continueImport',
      'openContact',
      'noteCall',
      // Asks the roll, too, who is of the staff; where there is none yet, one call more says who.
      'attend',
      'book',
      'bookFor',
      'askFeeFirst',
      ...HANDS_IN,
      'arrive',
      'finish',
      'rework',
    ],
  },
  rating: {
    question: ['own', 'ofOrder', 'ofFirm', 'score', 'ofMyFirm'],
    one: ['reply'],
    holding: ['rate', 'add'],
  },
  provider: {
    question: [
      'ownApplication',
      'vettingDesk',
      'application',
      'waitingFirms',
      'firm',
      'firmFile',
      'ownPapers',
      'ownStanding',
      'firmStanding',
      'proposedSuspensions',
      'appealedFirms',
      'recount',
      'badge',
      'complaintsOfOrder',
      'complaint',
      'ownComplaints',
      'complaintDesk',
      'complaintsOfFirm',
      'noShow',
      'ownNoShows',
      'noShowsOfFirm',
      'noShowDesk',
      'overview',
      'standings',
      'firms',
      'list',
      'profile',
      'duty',
    ],
    one: [
      'withdrawApplication',
      'suspendWorker',
      'answerSuspension',
      'appealSuspension',
      'decideSuspensionAppeal',
      'endSuspension',
      'revokeBadge',
      'giveBadge',
      'withdrawPaper',
      'invite',
      'train',
      'checkPaper',
      'giveManager',
      'takeManager',
      'comeBack',
      'takeBack',
      'appealRuling',
      'ruleOnComplaint',
      'decideRulingAppeal',
      'ruleOnNoShow',
      'setDuty',
      'wishUnion',
    ],
    holding: [
      'openIdentity',
      'suspendFirm',
      'answerProposal',
      'decideAppeal',
      'reinstate',
      'startApplication',
      'saveApplication',
      'submitApplication',
      'review',
      'join',
      'admit',
      'leave',
      'handIn',
      'amend',
      'checkAmendment',
      'appealStep',
      'checkBadge',
      'fileComplaint',
      'openCase',
      'answerComplaint',
      'answerNoShow',
      'exportFirms',
      'quit',
    ],
  },
  appointment: {
    question: [
      'calendar',
      'arrangedStudios',
      'portraits',
      'yearlyStudios',
      'phrases',
      'board',
      'assessment',
      'studios',
      'times',
      'mine',
      'request',
      'desk',
      'ownSlots',
    ],
    one: [
      'setHours',
      'setDay',
      'setYear',
      'keepPhrase',
      'saveRoster',
      'addOpenDay',
      'checkPortrait',
      'evaluate',
      'evaluateAgain',
      'reopen',
      'miss',
      'accept',
      'meet',
      'askBack',
      'withdraw',
      'decline',
      'cancelMeeting',
      'answer',
      'dismiss',
      'cover',
      'swap',
      'cancelSlot',
    ],
    holding: [
      'ask',
      'supply',
      'rebook',
      'enter',
      'askFor',
      'setPortrait',
      'transfer',
      'reassign',
      'appoint',
      'saveStudio',
      'scoreStudio',
      'scoreYearly',
      'exportAssessment',
    ],
  },
  points: {
    question: [
      'rules',
      'statement',
      'shelf',
      'redemptions',
      'redemption',
      'desk',
      'rewards',
      'alarm',
      'books',
    ],
    one: ['restock', 'setTerms', 'cancel'],
    holding: ['saveReward', 'redeem', 'findPickup', 'handOut', 'reverse', 'exportBooks'],
  },
  membership: {
    question: [
      'district',
      'setup',
      'me',
      'limits',
      'waitingPhones',
      'guide',
      'privacy',
      'openingsOfMe',
      'openingsLog',
    ],
    one: [
      'addPlaces',
      'changePlace',
      'skipStep',
      'editProfile',
      'setPhone',
      'typePhone',
      'confirmPhone',
      'showCode',
      'saveAddress',
      'removeAddress',
      'keepGuide',
      'withdrawConsent',
      'erase',
      'ownData',
    ],
    holding: ['enter', 'uploadTickets'],
  },
  roles: {
    question: ['desk', 'history', 'mine'],
    one: ['answerNaming', 'confirmStaff', 'endNaming', 'dismissStaff'],
    holding: ['findPerson', 'nameStaff'],
  },
  union: {
    question: [
      'tree',
      'union',
      'byCode',
      'mine',
      'card',
      'services',
      'desk',
      'waiting',
      'membership',
      'invitations',
      'unionWishes',
    ],
    one: [
      'takePost',
      'offer',
      'withdraw',
      'leave',
      'askTransfer',
      'callOff',
      'admit',
      'giveBack',
      'refuse',
      'receive',
      'keep',
      'declineInvitation',
      'declineWish',
    ],
    holding: [
      'found',
      'change',
      'givePost',
      'apply',
      'record',
      'checkCard',
      'invite',
      'continueInviting',
      'joinInvited',
      'inviteCrew',
      'foundForFirm',
    ],
  },
  notice: {
    question: ['list', 'unread'],
    one: ['markRead', 'grant'],
    holding: [],
  },
  figures: { question: ['unit', 'health'], one: [], holding: ['exportRows'] },
  announcement: {
    question: ['board', 'desk'],
    one: ['write', 'publish', 'withdraw'],
    holding: ['markRead'],
  },
  callback: {
    question: ['mine', 'desk'],
    one: ['withdraw', 'take', 'release', 'record'],
    holding: ['ask'],
  },
  station: {
    question: ['near', 'list', 'station', 'kept', 'keptStation', 'ownReports', 'desk'],
    one: ['close', 'reopen', 'take', 'release', 'endBreakage'],
    holding: ['saveStation', 'report', 'checkIn'],
  },
  book: {
    question: ['shelf', 'book', 'find', 'mine', 'lookUp', 'kept', 'scores'],
    one: ['bringBack', 'removeNote', 'withdraw'],
    holding: ['give', 'borrow', 'note'],
  },
  search: {
    question: [],
    one: [],
    holding: ['find', 'caller'],
  },
  outbox: {
    question: [],
    one: [],
    holding: ['settle'],
  },
};

type Lists = { readonly [K in keyof OfRoom<Room>]: readonly string[] };

/** Null: the action is in no list, or may change nothing. */
export function budgetOf(room: string, action: string): Cost | null {
  const lists: Lists | undefined = BUDGETS[room as Room];
  if (!lists) return null;
  const named = (list: readonly string[]) => list.includes(action);
  if (named(lists.one)) return BUDGET;
  return named(lists.holding) ? BUDGET_HOLDING : null;
}

/** What carries out effects comes after the commits of others. */
const AFTERWARDS = ['outbox.settle'];

/** Two chains of calls that go on side by side may fall after each other here and there; the tests of calls assert the exact sequence. */
const SIDE_BY_SIDE = 1;

/** What was granted at the first attempt to somebody with whom nobody competed. */
export function checkBudget(room: string, invocation: Pick<Invocation, 'action' | 'ops'>): void {
  const action = invocation.action ?? '';
  const title = `${room}.${action}`;
  if (isQuestion(room, action) && changesSomething(invocation))
    throw new Error(`${title} is no question, for it writes: ${opsOf(invocation)}`);
  const cost = AFTERWARDS.includes(title) || lostARound(invocation) ? null : upToCommit(invocation);
  const budget = budgetOf(room, action);
  const slack = budget === BUDGET ? 0 : SIDE_BY_SIDE;
  if (!cost || !budget || isWithin(cost, { ...budget, depth: budget.depth + slack })) return;
  throw new Error(
    `${title} costs ${cost.calls}, ${cost.depth} in sequence, and may cost ${budget.calls}, ${budget.depth}: ${opsOf(invocation)}`,
  );
}

const isQuestion = (room: string, action: string): boolean => {
  const lists: Lists | undefined = BUDGETS[room as Room];
  return lists?.question.includes(action) ?? false;
};

const opsOf = ({ ops }: Pick<Invocation, 'ops'>): string =>
  ops.map(({ op, collection, depth }) => `${depth} ${op} ${collection}`).join(', ');

/** Whoever was beaten, or sends again what came through, reads once more. */
const lostARound = ({ ops }: Pick<Invocation, 'ops'>): boolean =>
  ops.some(({ op }) => op === 'rollback') ||
  ops.filter(({ op }) => op === 'startTransaction').length > 1 ||
  ops.some(wasBeaten) ||
  ops.filter(({ op, collection }) => op === 'update' && collection === 'uploads').length > 1 ||
  ops.some(({ op, collection }) => op === 'get' && collection === 'uploads');

/** Outside of a transaction: what was to be written is read again and then written. */
const wasBeaten = ({ op, collection }: Operation, at: number, ops: readonly Operation[]): boolean => {
  if (!WRITES_ONE.test(op) || ops.some((one) => one.op === 'startTransaction')) return false;
  const later = ops.slice(at + 1).filter((one) => one.collection === collection);
  const again = later.findIndex((one) => READS.test(one.op));
  return again >= 0 && later.slice(again).some((one) => WRITES_ONE.test(one.op));
};
const READS = /^(get|aggregate)$/;
const WRITES_ONE = /^(add|set|update)/;
