import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { moveVisit } from '#domain/repair/decide/visits';
import { DAUGHTER, done, LIU, NOW, STAFF } from '../../kit/given';
import { laterFrom } from '../../kit/order-commands';
import {
  accepted,
  agreed,
  approved,
  arrived,
  by,
  choosing,
  extra,
  heard,
  hers,
  his,
  inRounds,
  known,
  late,
  postponed,
  quoted,
  released,
  type Step,
  TURN,
  WORKER,
  waiting,
} from './following';

// What follows while somebody is looked for, comes, and says what it costs.

export const COMING: readonly Step[] = [
  { action: 'offer', on: released, who: LIU, follows: [] },
  { action: 'suggest', on: waiting, who: STAFF, follows: hers('repair-suggested') },
  {
    action: 'widen',
    on: { ...inRounds, actsAt: NOW },
    who: CLOCK,
    now: NOW + 3 * MINUTE,
    follows: ['tells member-sun: repair-offered'],
  },
  {
    action: 'widen',
    on: { ...inRounds, actsAt: NOW, lookedAt: NOW + 3 * MINUTE },
    who: CLOCK,
    now: NOW + 6 * MINUTE,
    follows: [],
  },
  {
    action: 'alarm',
    on: { ...inRounds, actsAt: NOW },
    who: CLOCK,
    now: NOW + 10 * MINUTE,
    follows: ['tells member-sun: repair-offered', 'tells staff: repair-alarm'],
  },
  {
    action: 'choiceRanOut',
    on: choosing,
    who: CLOCK,
    now: NOW + 5 * MINUTE,
    follows: hers('repair-choice'),
  },
  {
    action: 'withdrawOffer',
    on: { ...waiting, chosenProviderId: 'huimin' },
    who: CLOCK,
    follows: hers('repair-swept'),
  },
  { action: 'recognise', on: accepted, who: LIU, follows: [] },
  {
    action: 'disown',
    on: accepted,
    who: DAUGHTER,
    follows: [
      'files against huimin (ma): subcontracting, said by daughter: 不是照片上的人',
      ...his('repair-frozen'),
      'tells staff: repair-case',
      ...TURN,
    ],
  },
  {
    action: 'arrive',
    on: known,
    who: WORKER,
    now: NOW + 21 * MINUTE,
    follows: ['visit of ma: promise true, half hour true/true'],
  },
  {
    action: 'resumeWork',
    on: { ...known, approvedQuote: quoted.quote, arrivedAt: NOW },
    who: WORKER,
    follows: [],
  },
  {
    action: 'release',
    on: accepted,
    who: WORKER,
    follows: ['counts for huimin (ma): released', ...hers('repair-released'), ...TURN],
  },
  {
    action: 'release',
    on: accepted,
    who: WORKER,
    now: late,
    follows: [heard('worker'), ...hers('repair-released'), ...TURN],
  },
  {
    action: 'nobodyCame',
    on: accepted,
    who: CLOCK,
    now: accepted.actsAt ?? 0,
    follows: [heard('clock'), ...hers('repair-nobody-came'), ...his('repair-nobody-came'), ...TURN],
  },
  // Whoever was there once and does not come again has not come; how punctual he was, was measured.
  {
    action: 'nobodyCame',
    on: agreed,
    who: CLOCK,
    now: (agreed.promisedAt ?? 0) + DAY,
    follows: [heard('clock', ''), ...hers('repair-nobody-came'), ...his('repair-nobody-came')],
  },
  // A time that nobody agreed to promised nothing.
  {
    action: 'nobodyCame',
    on: { ...postponed, actsAt: 0 },
    who: CLOCK,
    now: NOW + 9 * DAY,
    follows: [...hers('repair-nobody-came'), ...his('repair-nobody-came')],
  },
  {
    action: 'releaseBySweep',
    on: accepted,
    who: CLOCK,
    follows: [...hers('repair-swept'), ...his('repair-cancelled'), ...TURN],
  },
  { action: 'showBefore', on: arrived, who: WORKER, follows: [] },
  { action: 'quote', on: arrived, who: WORKER, follows: hers('repair-quoted') },
  { action: 'quote', on: quoted, who: WORKER, follows: [] },
  { action: 'quote', on: approved, who: WORKER, follows: hers('repair-quoted') },
  { action: 'approve', on: quoted, who: LIU, follows: his('repair-approved') },
  { action: 'decline', on: quoted, who: LIU, follows: [...his('repair-declined'), ...TURN] },
  { action: 'declineExtra', on: extra, who: LIU, follows: his('repair-declined') },
  { action: 'postpone', on: approved, who: WORKER, follows: [...hers('repair-visit-proposed'), ...TURN] },
  { action: 'moveVisit', on: postponed, who: WORKER, follows: hers('repair-visit-proposed') },
  { action: 'moveVisit', on: postponed, who: LIU, follows: his('repair-visit-proposed') },
  { action: 'agreeVisit', on: postponed, who: LIU, follows: his('repair-visit-agreed') },
  {
    action: 'agreeVisit',
    on: done(moveVisit(postponed, laterFrom(NOW + HOUR), by(LIU, NOW + HOUR))),
    who: WORKER,
    follows: hers('repair-visit-agreed'),
  },
];
