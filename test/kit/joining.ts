import { FIRST_EDITION } from '#domain/membership/guide';
import type { Input } from '../../src/platform/rooms';
import type { TestCloud } from './cloud';
import { anIdentity, aResident, MONDAY_NINE, STAFF, smallDistrict } from './district';

/** People with an account and a confirmed number, who are nothing yet. */
export const [ANNA, BERT, CARL] = ['wx-anna', 'wx-bert', 'wx-carl'] as const;
export const [DORA, EMIL, SECOND_STAFF] = ['wx-dora', 'wx-emil', 'wx-second-staff'] as const;
export const PHONES: Readonly<Record<string, string>> = {
  [ANNA]: '13905327701',
  [BERT]: '13905327702',
  [CARL]: '13905327703',
  [DORA]: '13905327704',
  [EMIL]: '13905327705',
};
export const LEGAL_NAME = '安小满';
export const INVITED_NAME = '邀小北';

type Town = Awaited<ReturnType<typeof unionsIn>>;
let made: { readonly town: Town; readonly documents: ReturnType<TestCloud['dump']> } | undefined;

/** In a small district; made once, and laid there again for each further test. */
export async function unionTown(cloud: TestCloud): Promise<Town> {
  await cloud.renew(MONDAY_NINE);
  if (made) {
    cloud.seed(made.documents);
    return made.town;
  }
  cloud.seed(smallDistrict());
  const town = await unionsIn(cloud);
  made = { town, documents: cloud.dump() };
  return town;
}

/** A district’s union with one of a street under it, in which 伯 has a post; over which 查 has the chair. */
export async function unionsIn(cloud: TestCloud) {
  const second = aResident(SECOND_STAFF.slice(3));
  cloud.seed({
    members: [second],
    identities: [anIdentity(SECOND_STAFF, second._id, ['resident', 'staff'])],
  });
  for (const [openid, phone] of Object.entries(PHONES)) {
    await cloud.phone(openid).does('membership', 'enter', { agreed: 1 });
    await cloud.phone(openid).does('membership', 'setPhone', { code: `phone:${phone}` });
  }
  const root = await founded(cloud, '区总工会', 'district', null);
  const street = await founded(cloud, '云南路街道总工会', 'street', root.id);
  const staff = cloud.phone(STAFF);
  await staff.does('union', 'givePost', posted(street.id, BERT, 'officer'));
  await staff.does('union', 'givePost', posted(root.id, CARL, 'chairman'));
  return { root, street };
}

export const founded = (
  cloud: TestCloud,
  name: string,
  kind: Input<'union', 'found'>['kind'],
  parentId: string | null,
) =>
  cloud.phone(STAFF).does('union', 'found', { name, kind, parentId, area: [], admits: 'review', open: true });

export const posted = (unionId: string, openid: string, post: 'officer' | 'chairman') => ({
  ...{ unionId, post, name: openid.slice(3), why: '换届选举产生' },
  whom: { by: 'phone' as const, phone: PHONES[openid] ?? '' },
});

/** A typed list with these people on it, all under one name, each with the own number. */
export const invitedTo = (unionId: string, ...openids: readonly string[]) => ({
  unionId,
  table: {
    from: 'text' as const,
    text: ['姓名,手机号', ...openids.map((one) => `${INVITED_NAME},${PHONES[one]}`)].join('\n'),
  },
});

export const application = (unionId: string, of: Partial<Input<'union', 'apply'>> = {}) => ({
  ...{ unionId, name: LEGAL_NAME, idNumber: '', edition: FIRST_EDITION },
  work: { kind: 'courier' as const, employer: '顺达快递' },
  ...of,
});
