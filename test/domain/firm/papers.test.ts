import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certificate, openCategories } from '#domain/firm/certificate';
import type { Provider } from '#domain/firm/firm';
import { sayPaper } from '#domain/firm/labels';
import { checkPaper, handIn } from '#domain/firm/papers';
import { reminders } from '#domain/firm/reminders';
import { papersView } from '#domain/firm/view-papers';
import { DAY, dayOf, daysUntil } from '#domain/kernel/time';
import { actor, aProvider, aWorker, certificate, done, moment, NOW } from '../../kit/given';

const HIM = actor('member-ma', ['worker'], 'huimin');
const STAFF_WISH = { ownCase: false };
const day = (days: number) => dayOf(NOW + days * DAY);
const firmWith = (...certificates: Certificate[]): Provider =>
  aProvider('huimin', [aWorker('ma', { certificates })], {
    certificates: [certificate('pipes', { id: 'firms', validToOn: day(3000) })],
  });
const paper = (from: number, to: number, kind = '管道工职业资格证') => ({
  ...{ category: 'pipes', kind, number: '鲁管 0002', photo: 'cloud://a.b/c.jpg' },
  ...{ validFromOn: day(from), validToOn: day(to) },
});
const handed = (firm: Provider, one = paper(-10, 700)) =>
  done(handIn(firm, { workerId: 'ma', paper: one }, { staffIds: ['zhou'] }, moment({ actor: HIM })));
const judged = (firm: Provider, paperId: string, right: boolean, why = '') =>
  done(checkPaper(firm, { paperId, right, why }, STAFF_WISH, moment({ actor: actor('zhou', ['staff']) })));
const his = (firm: Provider, now = NOW) =>
  papersView(firm, 'member-ma', now).holders.flatMap(({ certificates }) => certificates);
const waitingId = (firm: Provider) => his(firm).find(({ state }) => state === 'waiting')?.id ?? '';

describe('A renewed paper', () => {
  const ending = certificate('pipes', { id: 'old', validToOn: day(5) });

  it('waits, opens the category once it was checked, and the older one is reminded of no more', () => {
    const firm = handed(firmWith(ending));
    expect(his(firm).map(({ state }) => state)).toEqual(['valid', 'waiting']);
    expect(reminders(firm, NOW).map(({ cause }) => cause)).toContain('paper-7-old');
    const checked = judged(firm, waitingId(firm), true);
    for (const later of [0, 6, 30]) expect(reminders(checked, NOW + later * DAY)).toEqual([]);
    expect(openCategories(checked.workers[0]?.certificates ?? [], NOW + 30 * DAY)).toEqual(['pipes']);
    // Both are shown while both count; afterwards the new one alone.
    expect(his(checked).map(sayPaper)).toEqual(['快到期，新证已通过', '有效，还有 700 天']);
    expect(his(checked, NOW + 6 * DAY).map(sayPaper)).toEqual(['有效，还有 694 天']);
  });

  it('that begins only after the category would have closed leaves the reminders as they are', () => {
    const gap = certificate('pipes', { id: 'late', validFromOn: day(60), validToOn: day(700) });
    expect(reminders(firmWith(ending, gap), NOW).map(({ about }) => about)).toContain('paper-7');
    const close = certificate('pipes', { id: 'soon', validFromOn: day(20), validToOn: day(700) });
    expect(reminders(firmWith(ending, close), NOW)).toEqual([]);
  });

  it('that is refused tells why, until another one takes its place', () => {
    const firm = handed(firmWith(ending));
    const refused = judged(firm, waitingId(firm), false, '照片看不清编号');
    expect(refused.waitingSince).toBe(null);
    expect(his(refused).at(-1)).toMatchObject({ state: 'refused', why: '照片看不清编号' });
    expect(refused.effects).not.toEqual({});
    expect(openCategories(refused.workers[0]?.certificates.slice(1) ?? [], NOW)).toEqual([]);
    const again = handed(refused);
    expect(his(again).map(({ state }) => state)).toEqual(['valid', 'waiting']);
  });

  it('handed in twice waits once, and nobody hands in without end', () => {
    expect(his(handed(handed(firmWith(ending)))).map(({ state }) => state)).toEqual(['valid', 'waiting']);
    let firm = firmWith(ending);
    for (let kind = 1; kind < 24; kind += 1) firm = handed(firm, paper(-10, 700, `证 ${kind}`));
    expect(
      handIn(
        firm,
        { workerId: 'ma', paper: paper(0, 9, '再一张') },
        { staffIds: [] },
        moment({ actor: HIM }),
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PAPERS' } });
  });

  it('is seen by whose it is, and by the manager with everybody’s', () => {
    const firm = aProvider('huimin', [aWorker('ma'), aWorker('wang')]);
    const holders = (memberId: string) =>
      papersView(firm, memberId, NOW).holders.map(({ workerId }) => workerId);
    expect(holders('member-ma')).toEqual(['ma']);
    expect(holders('manager-huimin')).toEqual([null, 'ma', 'wang']);
    expect(holders('somebody')).toEqual([]);
  });

  it('tells its days in words', () => {
    const at = (days: number) => his(firmWith(certificate('pipes', { validToOn: day(days) }))).map(sayPaper);
    expect([at(12), at(0), at(-1), at(-14), at(-15)]).toEqual([
      ['有效，还有 12 天'],
      ['今天到期'],
      ['过期了，再过 14 天停接'],
      ['过期了，再过 1 天停接'],
      ['已过期，这一类停接了'],
    ]);
  });
});

describe('What runs out is told of', () => {
  const AHEAD = [30, 14, 7] as const;

  /** Days on which the clock came round: any, some twice, some not at all. */
  const rounds = fc
    .array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 60 })
    .map((days) => days.sort((a, b) => a - b));

  it('each reminder once, in its order, however often or late the clock comes round', () => {
    fc.assert(
      fc.property(
        rounds,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (days, to, trained) => {
          const worker = aWorker('ma', {
            certificates: [certificate('pipes', { id: 'his', validToOn: day(to) })],
            trainedUntilOn: day(trained),
          });
          const firm = aProvider('huimin', [worker], { certificates: [], managerIds: ['member-ma'] });
          const told: string[] = [];
          for (const round of days)
            for (const { cause, to: whom } of reminders(firm, NOW + round * DAY)) {
              expect(whom).toBe('member-ma');
              // The computed id of the notice.
              if (!told.includes(cause)) told.push(cause);
            }
          const expected = (
            what: string,
            last: number,
            ahead: readonly number[],
            name: (days: number) => string,
          ) =>
            ahead
              .filter((one, place) =>
                days.some(
                  (round) =>
                    last - round <= one && !(last - round <= (ahead[place + 1] ?? Number.NEGATIVE_INFINITY)),
                ),
              )
              .map((one) => `${name(one)}-${what}`);
          const papers = expected('his', to, [...AHEAD, -1, -15], (days) =>
            days === -1 ? 'paper-grace' : days === -15 ? 'paper-closed' : `paper-${days}`,
          );
          const training = expected(`ma-${day(trained)}`, trained, [...AHEAD, -1], (days) =>
            days === -1 ? 'training-over' : `training-${days}`,
          );
          expect(told.filter((one) => one.startsWith('paper'))).toEqual(papers);
          expect(told.filter((one) => one.startsWith('training'))).toEqual(training);
        },
      ),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('of who left, or was not admitted, nobody is told', () => {
    const over = { trainedUntilOn: day(-1), certificates: [certificate('pipes', { validToOn: day(-1) })] };
    const firm = aProvider(
      'huimin',
      [aWorker('gone', { ...over, left: true }), aWorker('new', { ...over, approvedAt: null })],
      { certificates: [] },
    );
    expect(reminders(firm, NOW)).toEqual([]);
    expect(daysUntil(day(-1), NOW)).toBe(-1);
  });
});
