import { RIGHTS_VERSION } from '#domain/union/rights';
import type { Input } from '../../src/platform/rooms';
import type { TestCloud } from './cloud';
import { anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from './district';

/** People with an account and a confirmed number, who are nothing yet. */
export const [ANNA, BERT, CARL, SECOND_STAFF] = ['wx-anna', 'wx-bert', 'wx-carl', 'wx-second-staff'] as const;
export const PHONES: Readonly<Record<string, string>> = {
  [ANNA]: '13905327701',
  [BERT]: '13905327702',
  [CARL]: '13905327703',
};
export const LEGAL_NAME = '安小满';

/** A district's union with one of a street under it, in which 伯 has a post; over which 查 has the chair. */
export async function unionTown(cloud: TestCloud) {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
  const second = aResident(SECOND_STAFF.slice(3));
  cloud.seed({
    members: [second],
    identities: [anIdentity(SECOND_STAFF, second._id, ['resident', 'staff'])],
  });
  for (const [openid, phone] of Object.entries(PHONES)) {
    await cloud.phone(openid).does('membership', 'enter', { agreed: 1 });
    await cloud.phone(openid).does('membership', 'setPhone', { code: `phone:${phone}` });
  }
  const wish = { area: [], admits: 'review' as const, open: true };
  const staff = cloud.phone(STAFF);
  const root = await staff.does('union', 'found', {
    ...wish,
    name: '区总工会',
    kind: 'district',
    parentId: null,
  });
  const street = await staff.does('union', 'found', {
    ...{ ...wish, name: '云南路街道总工会', kind: 'street', parentId: root.id },
  });
  await staff.does('union', 'givePost', posted(street.id, BERT, 'officer'));
  await staff.does('union', 'givePost', posted(root.id, CARL, 'chairman'));
  return { root, street };
}

export const posted = (unionId: string, openid: string, post: 'officer' | 'chairman') => ({
  ...{ unionId, post, name: openid.slice(3), why: '换届选举产生' },
  whom: { by: 'phone' as const, phone: PHONES[openid] ?? '' },
});

export const application = (unionId: string, of: Partial<Input<'union', 'apply'>> = {}) => ({
  ...{ unionId, name: LEGAL_NAME, idNumber: '', version: RIGHTS_VERSION },
  work: { kind: 'courier' as const, employer: '顺达快递' },
  ...of,
});
