import { expect, test } from 'vitest';
import { isPhone } from '#domain/kernel/patterns';
import { fitAddress, hasToBeSeen } from '#domain/membership/chosen-address';

// 从微信地址里选: as much as fits the district is filled in; what is not served there is not made up.

const community = (name: string, open = true) => ({ key: name, name, open });
const DISTRICT = {
  streets: [
    { ...community('云南路街道'), communities: [community('寿张路社区'), community('旧社区', false)] },
    { ...community('中山路街道'), communities: [community('东平路社区')] },
  ],
};
const chosen = (street: string, detail: string) =>
  fitAddress({ name: ' 刘女士 ', phone: '+86 139-0532-0001', street, detail }, DISTRICT);
const WHO = { name: '刘女士', phone: '13905320001' };

test('street, community and door are recognised, whether the street stands apart or within the text', () => {
  const whole = {
    ...WHO,
    street: '云南路街道',
    community: '寿张路社区',
    house: '寿张路28号',
    unit: '3',
    room: '402',
  };
  expect(chosen('云南路街道', '寿张路28号3单元402户')).toEqual(whole);
  expect(chosen('市南区', '云南路街道寿张路28号3单元402户')).toEqual(whole);
});

test('a community alone tells its street', () => {
  expect(chosen('市南区', '东平路社区5号楼2单元101')).toMatchObject({
    street: '中山路街道',
    community: '东平路社区',
  });
});

test('a closed community is not chosen, nor one of another street than is named', () => {
  expect(chosen('云南路街道', '旧社区5号楼101')).not.toHaveProperty('community');
  expect(chosen('云南路街道', '东平路5号101')).not.toHaveProperty('community');
});

test('of an address elsewhere only who it is and its words are taken along', () => {
  const elsewhere = chosen('朝阳区', '某大厦对面');
  expect(elsewhere).toEqual({ ...WHO, house: '某大厦对面' });
});

test('a number out of the address book is seen before it is kept, also where it looks like one of ours', () => {
  const abroad = fitAddress({ name: '刘女士', phone: '+1 415 555 2671', street: '', detail: '' }, DISTRICT);
  expect(isPhone(abroad.phone)).toBe(true);
  expect(hasToBeSeen(abroad)).toBe(true);
  expect(hasToBeSeen(WHO)).toBe(true);
  expect(hasToBeSeen({ ...WHO, phone: '' })).toBe(false);
  expect(hasToBeSeen({ name: ' ', phone: '' })).toBe(true);
});
