import type { Complaint, ComplaintAction, ComplaintState } from '#domain/complaint/complaint';
import * as filing from '#domain/complaint/filing';
import * as hearing from '#domain/complaint/hearing';
import { onTime } from '#domain/complaint/on-time';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, done, HUIMIN, LIU, managerOf, moment, NOW, STAFF } from './given';

// A complaint about 惠民 in each of its states, and every command on one.

export const FIRM = { id: 'huimin', name: '惠民服务部' };
export const OTHER_STAFF = actor('wu', ['staff']);
export const THIRD_STAFF = actor('sun', ['staff']);
const WORKER = { workerId: 'ma', memberId: 'member-ma', name: '马师傅' };
export const ABOUT: filing.OpenOrder = {
  firm: FIRM,
  order: {
    id: 'order-1',
    itemName: '厨房下水道疏通',
    icon: 'pipe',
    street: '云南路街道',
    community: '寿张路社区',
    bookedAt: NOW - DAY,
    worker: WORKER,
  },
  complainantIds: ['liu', 'daughter'],
  sentBack: true,
};
export const CLAIM = { words: '说好的价钱，到了又加', photos: [], firmSeesPhotos: false };

export const filed = (kind: 'price' | 'subcontracting' | 'not-repaired' = 'price', at = NOW): Complaint =>
  done(filing.file('complaint-1', { ...CLAIM, kind }, ABOUT, moment({ actor: LIU, now: at })));
export const soon = (now: number) => now + 7 * DAY;
export const answered = () =>
  done(hearing.answer(filed(), { words: '按价目表收的', photos: [] }, soon(NOW), at(managerOf(HUIMIN))));
export const at = (who: Actor, now = NOW + HOUR) => moment({ actor: who, now });
export const rule = (upheld: boolean, of = answered()) =>
  done(hearing.rule(of, { upheld, why: '看过两边的材料' }, at(STAFF)));
export const appealed = (upheld: boolean) =>
  done(hearing.appeal(rule(upheld), '材料没有看全', soon(NOW), at(upheld ? managerOf(HUIMIN) : LIU)));

export const IN: Readonly<Record<ComplaintState, () => Complaint>> = {
  filed,
  answered,
  unanswered: () => clockOn(filed()),
  ruled: () => rule(true),
  appealed: () => appealed(true),
  final: () =>
    done(hearing.decideAppeal(appealed(true), { overturned: false, why: '维持' }, at(OTHER_STAFF))),
};
export const clockOn = (complaint: Complaint): Complaint => {
  const now = complaint.actsAt ?? NOW;
  return done(onTime(complaint, soon(now), moment({ actor: CLOCK, now })));
};

export type Command = (complaint: Complaint, who: Actor, now?: number) => ReturnType<typeof hearing.rule>;
/** The clock comes at the instant at which the wished thing is due. */
const byClock =
  (late: boolean): Command =>
  (complaint, who) => {
    const now = (late ? complaint.endsAt : complaint.actsAt) ?? NOW + 100 * DAY;
    return onTime(complaint, soon(now), moment({ actor: who, now }));
  };
export const COMMANDS: Readonly<Record<Exclude<ComplaintAction, 'file'>, Command>> = {
  answer: (complaint, who, now) =>
    hearing.answer(complaint, { words: '按价目表收的', photos: [] }, soon(NOW), at(who, now)),
  rule: (complaint, who, now) => hearing.rule(complaint, { upheld: true, why: '属实' }, at(who, now)),
  appeal: (complaint, who, now) => hearing.appeal(complaint, '材料没有看全', soon(NOW), at(who, now)),
  decideAppeal: (complaint, who, now) =>
    hearing.decideAppeal(complaint, { overturned: true, why: '改判' }, at(who, now)),
  remind: byClock(false),
  leaveUnanswered: byClock(true),
  leaveUnruled: byClock(true),
  rest: byClock(true),
  letStand: byClock(true),
};
