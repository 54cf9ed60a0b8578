import { describe, expect, test } from 'vitest';
import { idCheck } from '#domain/kernel/identity-numbers';
import { askedBy } from '#domain/search/asked';
import { WHY_LABEL, WHYS } from '#domain/search/why';

const ID = '37020219800101001';
const ID_NUMBER = `${ID}${idCheck(ID)}`;

describe('What somebody typed into the one box', () => {
  test.each([
    ['a phone number', '13905320001', { by: 'phone', phone: '13905320001' }],
    ['with spaces', ' 139 0532 0001 ', { by: 'phone', phone: '13905320001' }],
    ['in full width', '１３９０５３２０００１', { by: 'phone', phone: '13905320001' }],
    ['an ID number', ID_NUMBER, { by: 'id-number', idNumber: ID_NUMBER }],
    ['an order’s number', '000 000 255', { by: 'number', begins: '00000ff', code: '000000255' }],
    ['a badge, in small letters', 'yn-0001', { by: 'code', code: 'YN-0001' }],
    ['a number on a card', '370202-000012', { by: 'code', code: '370202-000012' }],
    ['letters alone are a name', 'ABCD', { by: 'name', name: 'ABCD' }],
    ['three signs are no code', 'A12', { by: 'name', name: 'A12' }],
    [
      'twenty-five signs are no code',
      'A123456789012345678901234',
      { by: 'name', name: 'A123456789012345678901234' },
    ],
    ['a street', '云南路街道', { by: 'street', street: '云南路街道' }],
    ['a street with more behind it', '云南路街道 王师傅', { by: 'name', name: '云南路街道 王师傅' }],
    ['a community', '寿张路社区', { by: 'place', street: null, community: '寿张路社区' }],
    [
      'a community of a street',
      '云南路街道 寿张路社区',
      { by: 'place', street: '云南路街道', community: '寿张路社区' },
    ],
    [
      'a door',
      '寿张路社区 28号3单元402',
      { by: 'door', street: null, community: '寿张路社区', door: '28号3单元402' },
    ],
    [
      'a door of a street',
      '云南路街道寿张路社区28号402',
      { by: 'door', street: '云南路街道', community: '寿张路社区', door: '28号402' },
    ],
    ['a name', ' 刘女士 ', { by: 'name', name: '刘女士' }],
  ])('%s', (_, words, asked) => {
    expect(askedBy(words)).toEqual(asked);
  });
});

test('Each reason for a look has its words', () => {
  expect(WHYS).toEqual(['call', 'counter', 'check', 'complaint']);
  expect(WHYS.map((why) => WHY_LABEL[why])).toEqual(['来电办事', '本人来办事', '核实情况', '处理投诉']);
});
