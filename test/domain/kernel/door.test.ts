import { describe, expect, it } from 'vitest';
import { type Door, doorText, homeMark, parseDoor } from '#domain/kernel/door';

const PLACE = { street: '云南路街道', community: '寿张路社区' };

describe('A door that was typed as one text', () => {
  it.each([
    ['12号楼3单元402', '12号楼', '3', '402'],
    ['12-3-402', '12', '3', '402'],
    ['5号401室', '5号', '', '401'],
    ['寿张路 21 号 2 单元 402 室', '寿张路21号', '2', '402'],
    ['云南路街道寿张路社区寿张路21号2单元402', '寿张路21号', '2', '402'],
    ['A座1203', 'A座', '', '1203'],
    ['和平小区十二栋三单元四零二', '和平小区12栋', '3', '402'],
    ['21号3号楼2单元402', '21号3号楼', '2', '402'],
    ['28 号 402', '28号', '', '402'],
  ])('%s is house %s, unit %s, room %s', (text, house, unit, room) => {
    expect(parseDoor(text)).toEqual({ house, unit, room });
  });

  it.each(['新家', '1 号', '3单元402', '某路 1 号', '楼上', '', '12号楼', '三明路'])(
    'that says no house and room stays a text: %s',
    (text) => {
      expect(parseDoor(text)).toBeNull();
    },
  );
});

describe('One home', () => {
  it.each([
    '12号楼3单元402',
    '12号楼3单元402室',
    '12 号楼 3 单元 402 室',
    '１２号楼３单元４０２室',
    '12-3-402',
    '12—3—402',
    '12 3 402',
    '12栋3单元402',
    '12幢3门402户',
    '12#3-402',
    '12号楼3单元4楼402',
    '十二号楼三单元四零二室',
    '寿张路社区12号楼3单元402',
    '寿张路12号3单元402',
  ])('is the same home however its door is spelled: %s', (text) => {
    const parts: Door = { house: '12号楼', unit: '3', room: '402' };
    expect(homeMark(PLACE, text)).toBe(homeMark(PLACE, parts));
  });

  it.each([
    [PLACE, '12号楼3单元403'],
    [PLACE, '12号楼2单元402'],
    [PLACE, '12号楼402'],
    [PLACE, '2号楼3单元402'],
    [PLACE, '112号楼3单元402'],
    [PLACE, '东平路12号楼3单元402'],
    [{ ...PLACE, community: '东平路社区' }, '12号楼3单元402'],
    [{ ...PLACE, street: '中山路街道' }, '12号楼3单元402'],
  ])('is another one at %o with the door %s', (place, text) => {
    expect(homeMark(place, text)).not.toBe(homeMark(PLACE, '12号楼3单元402'));
  });

  it('whose door has no parts is told by its text, spaces and widths aside', () => {
    expect(homeMark(PLACE, '老 张家　１号')).toBe(homeMark(PLACE, '老张家1号'));
    expect(homeMark(PLACE, '老张家2号')).not.toBe(homeMark(PLACE, '老张家1号'));
  });

  it('is read aloud with its words', () => {
    expect(doorText({ house: '寿张路 21 号', unit: '2', room: '402' })).toBe('寿张路 21 号 2 单元 402 室');
    expect(doorText({ house: '5', unit: '', room: '401' })).toBe('5 号 401 室');
    expect(doorText({ house: '12号楼', unit: '三单元', room: '平房' })).toBe('12号楼 三单元 平房');
  });
});
