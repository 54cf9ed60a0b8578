import { describe, expect, it } from 'vitest';
import { COMPLAINT_TABLE, type Complaint, isUpheld, loserOf, UNDECIDED } from '#domain/complaint/complaint';
import * as filing from '#domain/complaint/filing';
import * as hearing from '#domain/complaint/hearing';
import { isOver } from '#domain/complaint/lifecycle';
import { limitsOfComplaint } from '#domain/complaint/limits';
import { complaintRow, complaintView, photosOfComplaint } from '#domain/complaint/view';
import { CLOCK } from '#domain/kernel/actor';
import type { Pictures } from '#domain/kernel/pictures';
import { HOUR } from '#domain/kernel/time';
import { actor, done, HUIMIN, LIU, managerOf, moment, NOW, STAFF } from '../../kit/given';
import {
  ABOUT,
  answered,
  appealed,
  at,
  CLAIM,
  clockOn,
  filed,
  OTHER_STAFF,
  rule,
  soon,
} from '../../kit/given-complaints';

const BOSS = managerOf(HUIMIN);
const PICTURES: Pictures = { urlOf: () => null, verdictOn: () => 'pass' };
const seen = (complaint: Complaint, who = LIU, now = NOW + HOUR) =>
  complaintView(complaint, who, PICTURES, now);
const effectsOf = (complaint: Complaint) =>
  Object.values(complaint.effects).map((one) => ('about' in one ? one.about : one.kind));

describe('The table of a complaint', () => {
  it('is this, and no other', () => {
    expect(COMPLAINT_TABLE).toEqual({
      file: { from: [], to: 'filed', by: ['complainant', 'staff', 'clock'] },
      answer: { from: ['filed'], to: 'answered', by: ['firm'] },
      leaveUnanswered: { from: ['filed'], to: 'unanswered', by: ['clock'] },
      rule: { from: ['answered', 'unanswered'], to: 'ruled', by: ['staff'] },
      remind: { from: ['answered', 'unanswered', 'appealed'], to: null, by: ['clock'] },
      leaveUnruled: { from: ['answered', 'unanswered'], to: 'final', by: ['clock'] },
      appeal: { from: ['ruled'], to: 'appealed', by: ['firm', 'complainant'] },
      rest: { from: ['ruled'], to: 'final', by: ['clock'] },
      decideAppeal: { from: ['appealed'], to: 'final', by: ['staff'] },
      letStand: { from: ['appealed'], to: 'final', by: ['clock'] },
    });
    expect(UNDECIDED).toEqual(['filed', 'answered', 'unanswered', 'appealed']);
  });

  it('and of everything but who came instead, only so many are open at a time', () => {
    expect([limitsOfComplaint('subcontracting'), limitsOfComplaint('price')]).toEqual([
      [],
      ['open-complaints'],
    ]);
  });
});

describe('What a complaint came to', () => {
  it('is what was ruled, the other way round once that was overturned, and nothing before', () => {
    const of = (upheld: boolean | null, overturned: boolean | null) =>
      isUpheld({
        ruling: upheld === null ? null : { at: 1, by: 'zhou', upheld, why: '' },
        decision: overturned === null ? null : { at: 1, by: 'wu', overturned, why: '' },
      });
    expect([of(null, null), of(true, null), of(false, null)]).toEqual([null, true, false]);
    expect([of(true, true), of(true, false), of(false, true), of(false, false)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('goes against the firm, or against the resident; a case of the staff’s own against nobody but the firm', () => {
    const of = (upheld: boolean, complainantIds: string[]) =>
      loserOf({ ruling: { at: 1, by: 'zhou', upheld, why: '' }, complainantIds });
    expect([of(true, ['liu']), of(false, ['liu']), of(true, []), of(false, [])]).toEqual([
      'firm',
      'complainant',
      'firm',
      null,
    ]);
    expect(loserOf({ ruling: null, complainantIds: ['liu'] })).toBeNull();
  });

  it('is shown: open, upheld, dismissed, or ended without a ruling', () => {
    const unruled = clockOn({ ...answered(), actsAt: answered().endsAt });
    expect(
      [filed(), rule(true), rule(false), unruled].map((one) => complaintRow(one, LIU, NOW).outcome),
    ).toEqual([...[null, 'upheld', 'dismissed', 'unruled']]);
  });
});

describe('A complaint tells', () => {
  it('the firm and who came; where nobody came, or the order itself said it, who is concerned and nobody else', () => {
    const of = (worker: typeof ABOUT.order.worker) => ({ ...ABOUT, order: { ...ABOUT.order, worker } });
    const nobody = done(filing.file('x', { ...CLAIM, kind: 'price' }, of(null), moment({ actor: LIU })));
    expect(effectsOf(nobody)).toEqual(['complaint-filed']);
    expect(effectsOf(filed())).toEqual(['complaint-filed', 'complaint-about-worker']);
    const byOrder = filing.fileByOrder(
      'x',
      { kind: 'not-repaired', saidBy: 'liu', words: '又漏', about: ABOUT },
      moment({ actor: CLOCK }),
    );
    expect(effectsOf(byOrder)).toEqual([
      'complaint-filed',
      'complaint-about-worker',
      'complaint-opened',
      'complaint-opened',
    ]);
    expect(byOrder).toMatchObject({
      filedById: 'liu',
      claim: { words: '又漏', photos: [] },
      firmSeesPhotos: false,
    });
    expect([seen(byOrder)?.openedBy, seen(filed())?.openedBy]).toEqual(['clock', 'complainant']);
    const case_ = done(filing.openCase('y', { ...ABOUT.firm, own: false }, CLAIM, moment({ actor: STAFF })));
    expect([case_.order, case_.orderId, case_.kind, seen(case_, OTHER_STAFF)?.openedBy]).toEqual([
      null,
      null,
      'forged-papers',
      'staff',
    ]);
    expect(case_.events[0]).toMatchObject({ action: 'file', by: 'staff', from: null, to: 'filed' });
    expect(seen(case_, OTHER_STAFF)?.order).toBeNull();
  });

  it('gives the firm 48 hours, to the instant', () => {
    const end = NOW + 48 * HOUR;
    expect(filed()).toMatchObject({ dueAt: end, endsAt: end, actsAt: end, firmDueAt: end });
    const says = (now: number) =>
      hearing.answer(filed(), { words: '没有', photos: [] }, soon(now), at(BOSS, now)).ok;
    expect([says(end - 1), says(end)]).toEqual([true, false]);
    expect([isOver(filed(), at(BOSS, end - 1)), isOver(filed(), at(BOSS, end))]).toEqual([false, true]);
    expect(isOver({ ...filed(), endsAt: null }, at(BOSS, end))).toBe(false);
    // The button goes when the time is over.
    expect([seen(filed(), BOSS, end - 1)?.can, seen(filed(), BOSS, end)?.can]).toEqual([['answer'], []]);
    expect(seen({ ...filed(), endsAt: null }, BOSS, 0)?.can).toEqual([]);
  });
});

describe('A ruling', () => {
  it('is not given by who filed the case, nor its appeal decided by who filed or ruled', () => {
    const case_ = { ...answered(), filedById: 'zhou', complainantIds: [] };
    const says = (who: typeof STAFF) => hearing.rule(case_, { upheld: true, why: '属实' }, at(who));
    expect(says(STAFF)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(says(OTHER_STAFF).ok).toBe(true);
    const decides = (of: Complaint, who: typeof STAFF) =>
      hearing.decideAppeal(of, { overturned: true, why: '改' }, at(who));
    expect(decides(appealed(true), STAFF)).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(decides({ ...appealed(true), filedById: 'wu' }, OTHER_STAFF)).toMatchObject({
      refusal: { code: 'OWN_CASE' },
    });
    expect(decides(appealed(true), LIU)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect(hearing.mayDecide(appealed(true), 'wu')).toBe(true);
    expect(seen(case_, STAFF)?.can).toEqual([]);
    expect(seen(case_, OTHER_STAFF)?.can).toEqual(['rule']);
  });

  it('counts under one name, for the order, its worker and its resident, as of the ruling', () => {
    const counts = Object.values(rule(true).effects).find(({ kind }) => kind === 'count-course');
    expect(counts).toEqual({
      ...{ kind: 'count-course', cause: 'complaint-complaint-1', providerId: 'huimin', workerId: 'ma' },
      ...{ orderId: 'order-1', residentId: 'liu', outcome: 'upheld', at: NOW + HOUR, ruledBy: 'zhou' },
    });
    const overturned = done(
      hearing.decideAppeal(appealed(true), { overturned: true, why: '改' }, at(OTHER_STAFF)),
    );
    const strikes = Object.values(overturned.effects).find(({ kind }) => kind === 'strike-course');
    expect(strikes).toEqual({ ...counts, kind: 'strike-course' });
    for (const [kind, outcome] of [
      ['subcontracting', 'subcontracting'],
      ['forged-papers', 'forged-papers'],
      ['attitude', 'upheld'],
    ] as const) {
      const of = rule(true, { ...answered(), kind });
      expect(
        Object.values(of.effects).find((one) => one.kind === 'count-course'),
        kind,
      ).toMatchObject({ outcome });
    }
    // A case without an order counts under its own number.
    const bare = rule(true, { ...answered(), order: null, orderId: null, complainantIds: [] });
    expect(Object.values(bare.effects).find((one) => one.kind === 'count-course')).toMatchObject({
      orderId: 'complaint-1',
      workerId: null,
    });
  });

  it('is shown with both sides’ words, and the appeal says whose it is', () => {
    const view = seen(appealed(false), actor('liu'));
    expect(view).toMatchObject({
      party: 'complainant',
      appeal: { by: 'complainant' },
      ruling: { upheld: false },
    });
    expect(seen(appealed(true), BOSS)).toMatchObject({
      party: 'firm',
      appeal: { by: 'firm' },
      answer: { words: '按价目表收的' },
    });
    expect(view?.order).toMatchObject({ itemName: '厨房下水道疏通', workerName: '马师傅' });
    expect(view?.story.map(({ action }) => action)).toEqual(['appeal', 'rule', 'answer', 'file']);
    const photo = (fileId: string) =>
      ({ fileId, kept: fileId }) as unknown as Complaint['claim']['photos'][number];
    const both = {
      ...answered(),
      claim: { ...filed().claim, photos: [photo('a')] },
      answer: { at: 1, words: '', photos: [photo('b')] },
    };
    expect(photosOfComplaint(both)).toEqual([photo('a'), photo('b')]);
    expect(photosOfComplaint({ ...both, answer: null })).toEqual([photo('a')]);
  });
});
