import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import type { Pictures } from '#domain/kernel/pictures';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { answer, onTime, open, rule } from '#domain/no-show/hearing';
import {
  doesCount,
  NO_SHOW_ANSWER_WITHIN,
  NO_SHOW_RULE_WITHIN_DAYS,
  NO_SHOW_STATES,
  type NoShow,
  type NoShowState,
} from '#domain/no-show/no-show';
import type { OpenNoShow } from '#domain/no-show/owed';
import { noShowView } from '#domain/no-show/view';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';

const WORKER = actor('member-ma', ['worker'], 'huimin');
const BOSS = actor('boss', ['manager'], 'huimin');
const NONE: Pictures = { urlOf: () => null, verdictOn: () => 'waiting' };
const VISIT = {
  kind: 'count-visit',
  cause: 'visit-1',
  providerId: 'huimin',
  workerId: 'ma',
  at: NOW - HOUR,
  inTime: false,
  halfHour: null,
  theirHalfHour: null,
} as const;
const TOLD: OpenNoShow = {
  kind: 'open-no-show',
  cause: 'no-show-1',
  providerId: 'huimin',
  providerName: '惠民',
  worker: { workerId: 'ma', memberId: 'member-ma', name: '马师傅' },
  order: { id: 'order-1', itemName: '疏通下水', promisedAt: NOW - 2 * HOUR },
  residentId: 'liu',
  toldIds: ['liu', 'daughter'],
  at: NOW - HOUR,
  saidBy: 'resident',
  visits: [VISIT],
};
const opened = (told: Partial<OpenNoShow> = {}): NoShow =>
  open('no-show-1', { ...TOLD, ...told }, moment({ actor: CLOCK }));
const said = (of: NoShow, admits: boolean, words = '居民不在家，打了三次电话', who = WORKER, now = NOW) =>
  answer(of, { admits, words, photos: [] }, NOW + 2 * DAY, moment({ actor: who, now }));
const contested = done(said(opened(), false));
const ruled = (of: NoShow, upheld: boolean, who = STAFF, now = NOW) =>
  rule(of, { upheld, why: '查过通话记录' }, moment({ actor: who, now }));
const acted = (of: NoShow, now: number) => onTime(of, moment({ actor: CLOCK, now }));
const newEffects = (after: NoShow, before?: NoShow) =>
  Object.entries(after.effects)
    .filter(([key]) => before?.effects[key] === undefined)
    .map(([, effect]) => effect);
const COUNTED = ['count-course', 'count-visit'];
const countedIn = (after: NoShow, before?: NoShow) =>
  newEffects(after, before).filter(({ kind }) => COUNTED.includes(kind));
const toldIn = (after: NoShow, before?: NoShow) =>
  newEffects(after, before)
    .flatMap((one) => {
      if (one.kind === 'notify') return [`${one.to} ${one.about}`];
      return one.kind === 'tell-firm' || one.kind === 'tell-staff' ? [`${one.kind} ${one.about}`] : [];
    })
    .sort();

describe('Somebody says that a worker did not come', () => {
  it('he has 24 hours to answer, and staff two working days to rule', () => {
    expect([NO_SHOW_ANSWER_WITHIN, NO_SHOW_RULE_WITHIN_DAYS]).toEqual([24 * HOUR, 2]);
  });

  it('which counts nowhere before he was heard; he and his firm are told', () => {
    expect(opened()).toMatchObject({ state: 'pending', dueAt: NOW + 24 * HOUR, actsAt: NOW + 24 * HOUR });
    expect(countedIn(opened())).toEqual([]);
    expect(toldIn(opened())).toEqual(['member-ma no-show-opened', 'tell-firm no-show-opened']);
  });

  it('its story begins with it, and each word leads on from where it stood', () => {
    const after = done(said(opened(), true, ''));
    expect(after.events.map(({ from, to }) => [from, to])).toEqual([
      [null, 'pending'],
      ['pending', 'admitted'],
    ]);
  });

  it('it counts once he admits it, as of the day on which he was missed', () => {
    const after = done(said(opened(), true, ''));
    expect(after).toMatchObject({ state: 'admitted', dueAt: null, actsAt: null });
    expect(countedIn(after)).toMatchObject([
      { kind: 'count-course', outcome: 'no-show', residentId: 'liu', orderId: 'order-1', at: NOW - HOUR },
      VISIT,
    ]);
  });

  it('it counts where he said so himself by giving the order back late', () => {
    const after = opened({ saidBy: 'worker' });
    expect(after.state).toBe('admitted');
    expect(countedIn(after)).toHaveLength(2);
  });

  it('it counts when he has not answered for 24 hours, not a minute sooner', () => {
    expect(acted(opened(), NOW + 24 * HOUR - MINUTE)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    const after = done(acted(opened(), NOW + 24 * HOUR));
    expect(after.state).toBe('unanswered');
    expect(countedIn(after)).toHaveLength(2);
    const late = said(opened(), false, '迟了', WORKER, NOW + 24 * HOUR);
    expect(late).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });

  it('what he contests waits for staff, who are told, and counts nowhere', () => {
    expect(contested).toMatchObject({ state: 'contested', dueAt: NOW + 2 * DAY, answer: { at: NOW } });
    expect(countedIn(contested, opened())).toEqual([]);
    expect(toldIn(contested, opened())).toEqual([
      'daughter no-show-contested',
      'liu no-show-contested',
      'tell-staff no-show-due',
    ]);
    expect(said(opened(), false, '  ')).toMatchObject({ refusal: { code: 'REASON_MISSING' } });
  });

  it('it counts when staff uphold it, and never when they dismiss it or do not rule', () => {
    expect(countedIn(done(ruled(contested, true)), contested)).toHaveLength(2);
    expect(countedIn(done(ruled(contested, false)), contested)).toEqual([]);
    expect(acted(contested, NOW + 2 * DAY - 1).ok).toBe(false);
    const unruled = done(acted(contested, NOW + 2 * DAY));
    expect(unruled.state).toBe('unruled');
    expect(countedIn(unruled, contested)).toEqual([]);
    expect(ruled(contested, true, STAFF, NOW + 2 * DAY)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });

  it('everybody concerned is told what came of it', () => {
    for (const [upheld, about] of [
      [true, 'no-show-counts'],
      [false, 'no-show-dismissed'],
    ] as const) {
      expect(toldIn(done(ruled(contested, upheld)), contested)).toEqual(
        [`daughter ${about}`, `liu ${about}`, `member-ma ${about}`, `tell-firm ${about}`].sort(),
      );
    }
  });

  it('the order learns that he came, where staff find it so, and in no other way', () => {
    const came = (after: NoShow, before?: NoShow) =>
      newEffects(after, before).filter(({ kind }) => kind === 'came-after-all');
    expect(came(done(ruled(contested, false)), contested)).toEqual([
      { kind: 'came-after-all', cause: 'came-no-show-1', orderId: 'order-1', workerId: 'ma' },
    ]);
    const others = [opened(), contested, done(ruled(contested, true)), done(said(opened(), true))];
    for (const after of [...others, done(acted(opened(), NOW + DAY)), done(acted(contested, NOW + 2 * DAY))])
      expect(came(after)).toEqual([]);
  });

  it('nobody rules who has a part in it, and nobody answers for the worker', () => {
    for (const who of [
      actor('liu', ['staff']),
      actor('daughter', ['staff']),
      actor('member-ma', ['staff', 'worker'], 'huimin'),
      actor('colleague', ['staff', 'worker'], 'huimin'),
    ])
      expect(ruled(contested, true, who)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    for (const who of [LIU, BOSS, actor('wang', ['worker'], 'haibin')])
      expect(said(opened(), true, '', who)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  const AT: Readonly<Record<NoShowState, NoShow>> = {
    pending: opened(),
    admitted: done(said(opened(), true)),
    unanswered: done(acted(opened(), NOW + DAY)),
    contested,
    upheld: done(ruled(contested, true)),
    dismissed: done(ruled(contested, false)),
    unruled: done(acted(contested, NOW + 2 * DAY)),
  };
  const COUNTS = ['admitted', 'unanswered', 'upheld'];
  const OPEN = ['pending', 'contested'];
  it.each(NO_SHOW_STATES)('and where it is %s, each may do what belongs there and nothing else', (state) => {
    const at = AT[state];
    expect(at.state).toBe(state);
    expect(said(at, true).ok).toBe(state === 'pending');
    expect(said(at, false).ok).toBe(state === 'pending');
    expect(ruled(at, true).ok).toBe(state === 'contested');
    expect(ruled(at, false).ok).toBe(state === 'contested');
    expect(acted(at, NOW + 9 * DAY).ok).toBe(OPEN.includes(state));
    expect(doesCount(at)).toBe(OPEN.includes(state) ? null : COUNTS.includes(state));
    const viewOf = (who: typeof LIU) => noShowView(at, who, NONE, NOW);
    expect(viewOf(WORKER)?.mayAnswer).toBe(state === 'pending');
    expect(viewOf(STAFF)?.mayRule).toBe(state === 'contested');
    expect(viewOf(LIU)).toMatchObject({ party: 'resident', mayAnswer: false, mayRule: false, orderId: null });
    expect(viewOf(BOSS)).toMatchObject({ party: 'firm', mayAnswer: false });
    expect(viewOf(actor('anybody'))).toBeNull();
  });
});
