import { describe, expect, it } from 'vitest';
import * as crew from '#domain/firm/crew';
import type { Provider, Worker } from '#domain/firm/firm';
import * as joining from '#domain/firm/joining';
import { forgotten } from '#domain/firm/parted';
import { withEvent } from '#domain/firm/story';
import type { Suspension } from '#domain/firm/suspension';
import type { Actor } from '#domain/kernel/actor';
import { eventNo } from '#domain/kernel/entity';
import { CHANGES_A_DAY, isTooOften } from '#domain/kernel/often';
import { DAY } from '#domain/kernel/time';
import {
  actor,
  aWorker,
  certificate,
  done,
  HUIMIN,
  ID_BOX,
  managerOf,
  moment,
  NOW,
  PHONE_BOX,
  STAFF,
} from '../../kit/given';

const BOSS = managerOf(HUIMIN);
const left = (no: number, changes: Partial<Worker> = {}) =>
  aWorker(`left-${no}`, { memberId: `member-${no}`, left: true, ...changes });
const many = (count: number, changes: Partial<Worker> = {}) =>
  Array.from({ length: count }, (_, no) => left(no, changes));
const firm = (workers: readonly Worker[], changes: Partial<Provider> = {}): Provider => ({
  ...HUIMIN,
  workers,
  ...changes,
});
const idsOf = (workers: readonly Worker[]) => workers.map(({ workerId }) => workerId);

/** Somebody is invited by the manager, joins, and leaves again; with what that caused. */
function comesAndGoes(before: Provider, no: number): { after: Provider; caused: readonly string[] } {
  const who = actor(`visitor-${no}`);
  const at = { now: NOW + no * DAY, requestId: `request-${no}`, newId: () => `worker-${no}` };
  const whom = { name: '徐师傅', phone: PHONE_BOX, phoneKey: `phone-${no}` };
  const invited = done(joining.invite(before, whom, moment({ actor: BOSS, ...at, newCode: () => '4829' })));
  const person = { phoneKey: `phone-${no}`, phone: PHONE_BOX, name: '', photo: `photo-${no}` };
  const joined = done(
    joining.join(
      invited,
      { ...person, code: '48294829', idNumber: ID_BOX, idKey: `id-${no}`, papers: [] },
      { inAFirm: false, barred: false },
      moment({ actor: who, ...at }),
    ),
  );
  const gone = done(
    crew.leave(joined, `worker-${no}`, { ordersInHand: false }, moment({ actor: who, ...at })),
  );
  // What is owed has been carried out.
  return { after: { ...gone, effects: {} }, caused: Object.values(gone.effects).map(({ cause }) => cause) };
}

describe('Who has left a firm', () => {
  it('is remembered as one of thirty; the first who left goes, before all who were never admitted', () => {
    expect(forgotten(firm(many(30)))).toEqual([]);
    expect(idsOf(forgotten(firm(many(32))))).toEqual(['left-0', 'left-1']);
    const unknown = left(31, { approvedAt: null });
    expect(idsOf(forgotten(firm([...many(30), unknown])))).toEqual(['left-31']);
  });

  it('stays while something of him is open: a suspension, or what follows his leaving', () => {
    const stopped = { id: 's', overAt: null } as Suspension;
    expect(idsOf(forgotten(firm([left(90, { suspensions: [stopped] }), ...many(31)])))).toEqual(['left-0']);
    const owing = { kind: 'follow-bar', cause: 'c', providerId: 'huimin', workerId: 'left-0' } as const;
    const follows = { kind: 'follow-firm', cause: 'c', to: 'member-1', providerId: 'huimin' } as const;
    expect(idsOf(forgotten(firm(many(33), { effects: { a: owing } })))).toEqual(['left-1', 'left-2']);
    expect(idsOf(forgotten(firm(many(33), { effects: { a: follows } })))).toEqual(['left-0', 'left-2']);
  });

  it('is not one of those who work there, however many', () => {
    const present = Array.from({ length: 60 }, (_, no) => aWorker(`w${no}`));
    expect(forgotten(firm([...present, ...many(30)]))).toEqual([]);
  });

  it('leaves his papers to be removed with him', () => {
    const papers = [certificate('pipes', { photo: 'paper-1' }), certificate('locks', { photo: 'paper-2' })];
    const oldest = left(90, { photo: 'portrait', certificates: papers });
    const invited = joining.invite(
      firm([oldest, ...many(30)]),
      { name: '徐师傅', phone: PHONE_BOX, phoneKey: 'p' },
      moment({ actor: BOSS, newCode: () => '4829' }),
    );
    const person = { phoneKey: 'p', phone: PHONE_BOX, name: '', photo: '', idNumber: ID_BOX, idKey: '' };
    const after = done(
      joining.join(
        done(invited),
        { ...person, code: '48294829', papers: [] },
        { inAFirm: false, barred: false },
        moment({ actor: actor('xu') }),
      ),
    );
    expect(after.workers).toHaveLength(31);
    expect(after.formerIds).toEqual(['member-90']);
    expect(Object.values(after.effects)).toContainEqual({
      kind: 'forget-worker',
      cause: 'left-90',
      workerId: 'left-90',
      memberId: 'member-90',
      photo: 'portrait',
      papers: ['paper-1', 'paper-2'],
    });
  });
});

describe('A firm through which people come and go for years', () => {
  it('grows no further, and what follows each step has a name of its own', () => {
    const causes: string[] = [];
    let now: Provider = firm([]);
    for (let no = 0; no < 300; no += 1) {
      const { after, caused } = comesAndGoes(now, no);
      causes.push(...new Set(caused));
      expect(after.workers.length).toBeLessThanOrEqual(31);
      expect(after.events.length).toBeLessThanOrEqual(160);
      now = after;
    }
    expect(eventNo(now)).toBe(HUIMIN.events.length + 900);
    expect(new Set(causes).size).toBe(causes.length);
  });

  it('is changed by one manager as often as the day allows, and what staff decided stays in its story', () => {
    const by = (who: Actor, no: number, now = NOW) => moment({ actor: who, now, requestId: `r-${no}` });
    const step = (action: string, party: string) => ({ action, by: party, to: 'good' });
    let now = withEvent(firm([]), by(STAFF, 0, NOW - DAY), step('decide', 'staff'));
    for (let no = 0; no < CHANGES_A_DAY.atWork; no += 1)
      now = withEvent(now, by(BOSS, no), step('amend', 'manager'));
    const oneMore = by(BOSS, 999);
    expect(isTooOften(now, withEvent(now, oneMore, step('amend', 'manager')), oneMore, [])).toBe(true);
    const tomorrow = withEvent(now, by(BOSS, 1, NOW + DAY), step('amend', 'manager'));
    expect(tomorrow.events.length).toBeLessThan(60);
    expect(tomorrow.events.map(({ action }) => action)).toContain('decide');
  });
});
