import { describe, expect, it } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { checkPaper, handIn } from '#domain/firm/papers';
import { DAY, dayOf } from '#domain/kernel/time';
import { actor, aProvider, aWorker, certificate, done, LIU, moment, NOW, STAFF } from '../../kit/given';
import { followsOf } from '../../kit/what-follows-firm';

const MA = actor('member-ma', ['worker'], 'huimin');
const WANG = actor('member-wang', ['worker'], 'huimin');
const BOSS = actor('manager-huimin', ['manager'], 'huimin');
const day = (days: number) => dayOf(NOW + days * DAY);
const unseen = (id: string, category = 'locks') => certificate(category, { id, checkedAt: null });
const FIRM = aProvider(
  'huimin',
  [
    aWorker('ma', { certificates: [certificate(), unseen('mas')] }),
    aWorker('wang'),
    aWorker('gone', { left: true, certificates: [unseen('gones')] }),
    aWorker('new', { approvedAt: null, certificates: [unseen('news')] }),
  ],
  { certificates: [certificate(), unseen('firms')] },
);
const codeOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';

const PAPER = {
  ...{ category: 'electric', kind: '电工证', number: '鲁电 1', photo: 'cloud://a/p.jpg' },
  ...{ validFromOn: day(-10), validToOn: day(100) },
};
const handed = (
  workerId: string | null,
  who = MA,
  paper: Partial<typeof PAPER> = {},
  firm: Provider = FIRM,
) =>
  handIn(
    firm,
    { workerId, paper: { ...PAPER, ...paper } },
    { staffIds: ['zhou', 'wu'] },
    moment({ actor: who }),
  );

describe('A paper is handed in', () => {
  it('by whose it is or the manager, and by nobody else; the firm’s own by the manager', () => {
    expect([codeOf(handed('ma')), codeOf(handed('ma', BOSS)), codeOf(handed(null, BOSS))]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    for (const [of, who] of [
      ['ma', WANG],
      ['ma', LIU],
      [null, MA],
      ['gone', BOSS],
      ['none', BOSS],
    ] as const)
      expect(codeOf(handed(of, who)), `${of}`).toBe('NOT_FOUND');
  });

  it('and then waits where it belongs; staff are told, and the trail says whose and which', () => {
    const his = done(handed('ma'));
    expect(his.workers[0]?.certificates.at(-1)).toMatchObject({ category: 'electric', checkedAt: null });
    expect(his.certificates).toBe(FIRM.certificates);
    expect(his.events.at(-1)).toMatchObject({ action: 'handIn', by: 'worker', why: 'ma师傅 电工证' });
    expect(followsOf(his)).toEqual(['notify wu paper-waits', 'notify zhou paper-waits']);
    const firms = done(handed(null, BOSS));
    expect(firms.certificates.at(-1)).toMatchObject({ category: 'electric', checkedAt: null });
    expect(firms.events.at(-1)).toMatchObject({ action: 'handIn', by: 'manager', why: '电工证' });
    expect(firms.waitingSince).toBe(NOW);
  });

  it('with days that are possible: up to today at least, and not ending before it begins', () => {
    expect(codeOf(handed('ma', MA, { validToOn: day(0) }))).toBe('ok');
    expect(codeOf(handed('ma', MA, { validFromOn: day(5), validToOn: day(5) }))).toBe('ok');
    const over = handed('ma', MA, { validToOn: day(-1) });
    expect(over).toMatchObject({
      refusal: { code: 'PAPER_DATES_WRONG', fields: [{ path: 'paper.validToOn' }] },
    });
    expect(codeOf(handed('ma', MA, { validFromOn: day(6), validToOn: day(5) }))).toBe('PAPER_DATES_WRONG');
  });

  it('in place of the same kind that waits, not of another kind or category, nor of one that counts', () => {
    const kept = (paper: Partial<typeof PAPER>) =>
      done(handed('ma', MA, paper)).workers[0]?.certificates.map(({ id }) => id.replace(/^id-.*/, 'new'));
    const { kind } = certificate();
    expect(kept({ category: 'locks', kind })).toEqual(['paper-pipes', 'new']);
    expect(kept({ category: 'locks', kind: '开锁证' })).toEqual(['paper-pipes', 'mas', 'new']);
    expect(kept({ category: 'electric', kind })).toEqual(['paper-pipes', 'mas', 'new']);
    expect(kept({ category: 'pipes', kind })).toEqual(['paper-pipes', 'mas', 'new']);
  });

  it('and what was renewed and has run out goes; what ran out without being renewed stays', () => {
    const old = certificate('pipes', { id: 'old', validToOn: day(-1) });
    const today = certificate('pipes', { id: 'today', validToOn: day(0) });
    const firm = (renewed: boolean) =>
      aProvider('huimin', [
        aWorker('ma', { certificates: [old, today, ...(renewed ? [certificate()] : [])] }),
      ]);
    const ids = (renewed: boolean) =>
      done(handed('ma', MA, {}, firm(renewed)))
        .workers[0]?.certificates.map(({ id }) => id)
        .slice(0, -1);
    expect(ids(true)).toEqual(['today', 'paper-pipes']);
    // What ends today is renewal enough for what ended yesterday.
    expect(ids(false)).toEqual(['today']);
    const alone = aProvider('huimin', [aWorker('ma', { certificates: [old] })]);
    expect(done(handed('ma', MA, {}, alone)).workers[0]?.certificates).toHaveLength(2);
  });
});

describe('Staff look at a paper', () => {
  const checked = (paperId: string, right: boolean, why = '', ownCase = false) =>
    checkPaper(FIRM, { paperId, right, why }, { ownCase }, moment({ actor: STAFF }));

  it('of a worker: it counts, he and the manager are told, and everybody’s place is found again', () => {
    const firm = done(checked('mas', true));
    expect(firm.workers[0]?.certificates.map(({ checkedAt }) => checkedAt)).toEqual([NOW - 400 * DAY, NOW]);
    expect(firm.categories).toEqual(['pipes']);
    expect(firm.events.at(-1)).toMatchObject({ action: 'checkPaper', by: 'staff', why: '管道工职业资格证' });
    expect(followsOf(firm)).toEqual([
      ...['notify manager-huimin paper-checked', 'notify member-ma paper-checked'],
      ...['refresh-rank ma', 'refresh-rank new', 'refresh-rank wang'],
    ]);
  });

  it('of the firm: it opens a further category, and the manager is told', () => {
    const firm = done(checked('firms', true, '齐全'));
    expect(firm.certificates.map(({ checkedAt }) => checkedAt)).toEqual([NOW - 400 * DAY, NOW]);
    expect(firm.categories).toEqual(['pipes', 'locks']);
    expect(firm.events.at(-1)).toMatchObject({ why: '管道工职业资格证：齐全' });
    expect(followsOf(firm).filter((one) => one.startsWith('notify'))).toEqual([
      'notify manager-huimin paper-checked',
    ]);
    const twice = { ...FIRM, categories: ['locks', 'pipes'] };
    const again = checkPaper(
      twice,
      { paperId: 'firms', right: true, why: '' },
      { ownCase: false },
      moment({ actor: STAFF }),
    );
    expect(done(again).categories).toEqual(['locks', 'pipes']);
  });

  it('and refuse it with a reason, which opens nothing', () => {
    expect(checked('firms', false, ' ')).toMatchObject({
      refusal: { code: 'REASON_MISSING', fields: [{ path: 'why' }] },
    });
    const firm = done(checked('firms', false, ' 看不清 '));
    expect(firm.categories).toEqual(['pipes']);
    expect(firm.certificates[1]).toMatchObject({ checkedAt: null, refused: { at: NOW, why: '看不清' } });
    expect(firm.certificates[0]?.refused).toBeUndefined();
    expect(firm.events.at(-1)).toMatchObject({ action: 'refusePaper' });
    expect(followsOf(firm)).toContain('notify manager-huimin paper-refused');
  });

  it('once, not of the own firm, not of a newcomer before himself, and not of who is gone', () => {
    expect(codeOf(checked('paper-pipes', true))).toBe('NOT_FOUND');
    expect(codeOf(checked('mas', true, '', true))).toBe('OWN_CASE');
    expect(codeOf(checked('news', true))).toBe('NOT_NOW');
    expect(codeOf(checked('gones', true))).toBe('NOT_FOUND');
  });
});
