import { describe, expect, it } from 'vitest';
import {
  beginImport,
  IMPORT_HELD,
  IMPORT_PAGE,
  importView,
  laneOf,
  wentOn,
  wroteTo,
} from '#domain/kernel/import';
import { moment, NOW, STAFF } from '../../kit/given';

const BOX = { key: 'k', iv: 'i', box: 'b' };
const begun = (rows: number) =>
  beginImport(
    { id: 'list', kind: 'invited', unionId: 'street', file: null, rows, box: BOX },
    moment({ actor: STAFF, now: NOW }),
  );

describe('A table that is written in pieces', () => {
  it('is written at once by whoever comes first, one of its kind and union at a time', () => {
    expect(begun(600)).toMatchObject({ written: 0, writesAt: NOW, memberId: STAFF.memberId, box: BOX });
    expect([begun(600).lane, laneOf('catalogue', null)]).toEqual(['invited-street', 'catalogue-all']);
    expect([IMPORT_PAGE, IMPORT_HELD]).toEqual([500, 30_000]);
  });

  it('is held by whoever writes for half a minute, and at its last row loses its box and its lane', () => {
    const half = wroteTo(begun(600), 500, NOW);
    expect(half).toMatchObject({
      written: 500,
      writesAt: NOW + IMPORT_HELD,
      box: BOX,
      lane: 'invited-street',
    });
    expect(importView(half)).toEqual({ id: 'list', rows: 600, written: 500, done: false });
    const whole = wroteTo(half, 600, NOW + 1);
    expect(whole).toMatchObject({ written: 600, writesAt: NOW + 1, box: null, lane: 'done-list' });
    expect(importView(whole)).toEqual({ id: 'list', rows: 600, written: 600, done: true });
  });

  it('is gone through once more page by page, as often as it takes', () => {
    const list = begun(1_001);
    const [first, second, third] = [wentOn(list), wentOn(wentOn(list)), wentOn(wentOn(wentOn(list)))];
    expect([first?.after, second?.after, third?.after]).toEqual([
      { times: 0, rows: 500 },
      { times: 0, rows: 1_000 },
      { times: 1, rows: 0 },
    ]);
    expect(wentOn(begun(500)).after).toEqual({ times: 1, rows: 0 });
    expect(wentOn(third ?? list).after).toEqual({ times: 1, rows: 500 });
  });
});
