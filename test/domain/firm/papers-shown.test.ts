import { describe, expect, it } from 'vitest';
import { isOpenAt, isRenewed } from '#domain/firm/certificate';
import type { Provider } from '#domain/firm/firm';
import { reminders } from '#domain/firm/reminders';
import { certificateViews } from '#domain/firm/view-papers';
import { DAY, dayOf } from '#domain/kernel/time';
import { aProvider, aWorker, certificate, NOW } from '../../kit/given';

const day = (days: number) => dayOf(NOW + days * DAY);

describe('A certificate', () => {
  const paper = certificate('pipes', { validFromOn: day(0), validToOn: day(10) });
  it('opens its category from its first day to the fourteenth after its last, once staff have looked', () => {
    const open = (days: number) => isOpenAt(paper, NOW + days * DAY);
    expect([open(-1), open(0), open(24), open(25)]).toEqual([false, true, true, false]);
    expect(isOpenAt({ ...paper, checkedAt: null }, NOW)).toBe(false);
  });

  it('is renewed by a longer one of the same category that was looked at and begins before the grace is over', () => {
    const by = (over: Partial<typeof paper>, now = NOW) =>
      isRenewed(
        paper,
        [paper, { ...paper, id: 'next', validFromOn: day(5), validToOn: day(99), ...over }],
        now,
      );
    expect(by({})).toBe(true);
    expect([by({ category: 'locks' }), by({ checkedAt: null }), by({ validToOn: day(10) })]).toEqual([
      false,
      false,
      false,
    ]);
    // The first day after the fourteen days of grace is the last on which it may begin.
    expect([by({ validFromOn: day(25) }), by({ validFromOn: day(26) })]).toEqual([true, false]);
    expect(by({ validFromOn: day(26) }, NOW + 26 * DAY)).toBe(true);
    expect(isRenewed(paper, [paper], NOW)).toBe(false);
  });

  it('is shown as it stands', () => {
    const shown = (over: Partial<typeof paper>, days = 0) =>
      certificateViews([{ ...paper, ...over }], NOW + days * DAY).map(({ state, daysLeft, why }) => [
        state,
        daysLeft,
        why,
      ]);
    expect(shown({ checkedAt: null })).toEqual([['waiting', 10, null]]);
    expect(shown({ checkedAt: null, refused: { at: NOW, why: '糊' } })).toEqual([['refused', 10, '糊']]);
    expect(shown({}, -1)).toEqual([['later', 11, null]]);
    expect([shown({}), shown({}, 10)]).toEqual([[['valid', 10, null]], [['valid', 0, null]]]);
    expect([shown({}, 11), shown({}, 24), shown({}, 25)]).toEqual([
      [['grace', -1, null]],
      [['grace', -14, null]],
      [['closed', -15, null]],
    ]);
    const unseenLonger = { ...paper, id: 'next', checkedAt: null, validToOn: day(99) };
    const two = [paper, { ...paper, id: 'new', validToOn: day(50) }, unseenLonger];
    const renewed = (days: number) =>
      certificateViews(two, NOW + days * DAY).map(({ id, renewed: is }) => `${id} ${is}`);
    expect(renewed(10)).toEqual(['paper-pipes true', 'new false', 'next false']);
    expect(renewed(11)).toEqual(['new false', 'next false']);
  });
});

describe('What runs out is told', () => {
  const ending = (days: number) => certificate('pipes', { id: 'x', validToOn: day(days) });
  it('to the manager of the firm’s papers, and to the worker and the manager of his, on these days', () => {
    const told = (firm: Provider) =>
      reminders(firm, NOW).map(({ to, about, cause }) => `${to} ${about} ${cause}`);
    const own = (days: number) => told(aProvider('huimin', [], { certificates: [ending(days)] }));
    expect(
      [31, 30, 15, 14, 8, 7, 0, -1, -14, -15].map((days) =>
        own(days)
          .map((one) => one.split(' ')[1])
          .join(),
      ),
    ).toEqual([
      ...[
        '',
        'paper-30',
        'paper-30',
        'paper-14',
        'paper-14',
        'paper-7',
        'paper-7',
        'paper-grace',
        'paper-grace',
        'paper-closed',
      ],
    ]);
    expect(own(30)).toEqual(['manager-huimin paper-30 paper-30-x']);
    expect(told(aProvider('huimin', [aWorker('ma', { certificates: [ending(7)] })]))).toEqual([
      'member-ma paper-7 paper-7-x',
      'manager-huimin paper-7 paper-7-x',
    ]);
    const trained = (days: number) =>
      told(
        aProvider('huimin', [aWorker('ma', { trainedUntilOn: day(days) })], { managerIds: ['member-ma'] }),
      );
    expect(
      [31, 30, 14, 7, 0, -1].map((days) =>
        trained(days)
          .map((one) => one.split(' ')[1])
          .join(),
      ),
    ).toEqual([...['', 'training-30', 'training-14', 'training-7', 'training-7', 'training-over']]);
    expect(trained(7)).toEqual([`member-ma training-7 training-7-ma-${day(7)}`]);
  });

  it('not of what was renewed, nor of what staff have not found right', () => {
    const of = (...certificates: Provider['certificates']) =>
      reminders(aProvider('huimin', [], { certificates }), NOW);
    expect(of(ending(5), certificate('pipes', { id: 'y' }))).toEqual([]);
    expect(of({ ...ending(5), checkedAt: null })).toEqual([]);
    expect(of(ending(5), certificate('locks', { id: 'y' }))).toHaveLength(1);
  });
});
