import { describe, expect, it } from 'vitest';
import { HOUR, instantOf } from '#domain/kernel/time';
import type { DeskOrderRow } from '#domain/repair/contract';
import { placeAfter, zoomAfter } from '../../../src/components/zoom';
import { isToday, sayBoard, sayTile, tilesOf } from '../../../src/pages/staff/streets/board';

const NOW = instantOf('2026-11-04', '10:00');
const window = (from: number) => ({ kind: 'window', from, to: from + 2 * HOUR }) as const;
const row = (street: string, part: Partial<DeskOrderRow> = {}) =>
  ({
    ...{ id: street, state: 'open', place: { street, community: '' }, when: { kind: 'urgent' } },
    ...{ alarmAt: null, promisedAt: null, ...part },
  }) as DeskOrderRow;

describe('The board of streets', () => {
  it('counts urgent orders and windows of today, and nothing that is agreed for later', () => {
    expect(isToday(row('a'), NOW)).toBe(true);
    expect(isToday(row('a', { when: window(instantOf('2026-11-04', '20:00')) }), NOW)).toBe(true);
    expect(isToday(row('a', { when: window(instantOf('2026-11-03', '20:00')) }), NOW)).toBe(true);
    expect(isToday(row('a', { when: window(instantOf('2026-11-05')) }), NOW)).toBe(false);
  });

  it('puts first where nobody took it or somebody is late, then where it is urgent', () => {
    const tiles = tilesOf(
      [
        row('many', { when: window(NOW) }),
        row('many', { when: window(NOW) }),
        row('urgent'),
        row('late', { state: 'accepted', promisedAt: NOW - 1, when: window(NOW - HOUR) }),
        row('alarm', { alarmAt: NOW }),
        row('tomorrow', { when: window(instantOf('2026-11-05')) }),
      ],
      ['calm', 'many'],
      NOW,
    );
    expect(tiles.map(({ street }) => street)).toEqual(['alarm', 'late', 'urgent', 'many', 'calm']);
    expect(tiles.map(sayTile)).toEqual(['1 单，1 单急修', '1 单', '1 单，1 单急修', '2 单', '没有单子']);
    expect(sayBoard(tiles, false)).toBe('今天 5 单，2 单急修，2 单要留意');
    expect(sayBoard(tiles, true)).toBe('今天最近的 5 单，2 单急修，2 单要留意');
  });

  it('says that all is well, or that nothing goes on', () => {
    expect(sayBoard(tilesOf([row('a', { promisedAt: NOW + 1, state: 'accepted' })], [], NOW), false)).toBe(
      '今天 1 单，1 单急修，都正常',
    );
    expect(sayBoard(tilesOf([], ['a'], NOW), false)).toBe('今天没有进行中的单子');
  });
});

describe('A large photo', () => {
  it('grows and shrinks by steps, as far as they go', () => {
    expect([zoomAfter(1, 1), zoomAfter(1.5, 1), zoomAfter(4, 1), zoomAfter(2, -1), zoomAfter(1, -1)]).toEqual(
      [1.5, 2, 4, 1.5, 1],
    );
  });

  it('is followed by the next one, in a round', () => {
    expect([placeAfter(0, 1, 3), placeAfter(2, 1, 3), placeAfter(0, -1, 3)]).toEqual([1, 0, 2]);
  });
});
