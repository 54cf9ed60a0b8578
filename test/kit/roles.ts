import type { Identity } from '#domain/membership/member';
import type { TestCloud } from './cloud';
import { stored } from './once';

/** Who opened the mini-program once in an empty district, with nothing but a WeChat identity. */
export const [FIRST, SECOND, THIRD, FOURTH] = ['wx-first', 'wx-second', 'wx-third', 'wx-fourth'] as const;

export async function entered(cloud: TestCloud, ...openids: readonly string[]): Promise<void> {
  for (const openid of openids) await cloud.phone(openid).does('membership', 'enter', { agreed: 1 });
}

/** 身份码, as the own phone shows it. */
export const codeOf = async (cloud: TestCloud, openid: string): Promise<string> =>
  (await cloud.phone(openid).does('membership', 'showCode', {})).code;

/** As the console of the environment calls it. */
export const firstStaff = async (cloud: TestCloud, event: object, caller = {}) =>
  (await cloud.call('first-staff', event, caller)).result;

export const named = async (cloud: TestCloud, by: string, openid: string): Promise<string> => {
  const whom = { by: 'code', code: await codeOf(cloud, openid) } as const;
  await cloud.phone(by).does('roles', 'nameStaff', { whom, name: nameOf(openid), why: '窗口要人' });
  return postIdOf(cloud, by, openid);
};
const nameOf = (openid: string): string => openid.replace('wx-', '');

/** The post of a person, as a member of staff finds it on the desk. */
export async function postIdOf(cloud: TestCloud, by: string, openid: string): Promise<string> {
  const { staff, named: open } = await cloud.phone(by).does('roles', 'desk', {});
  return [...staff, ...open].find(({ name }) => name === nameOf(openid))?.id ?? '';
}

export const agreed = (cloud: TestCloud, openid: string, postId: string) =>
  cloud.phone(openid).does('roles', 'answerNaming', { postId, agrees: true });

/** The first by the console, the second by the first. */
export async function twoOfTheStaff(cloud: TestCloud): Promise<void> {
  await entered(cloud, FIRST, SECOND, THIRD, FOURTH);
  await cloud.phone(FIRST).does('membership', 'editProfile', { name: 'first', elder: false });
  await firstStaff(cloud, { code: await codeOf(cloud, FIRST) });
  await agreed(cloud, SECOND, await named(cloud, FIRST, SECOND));
}

/** As the next call of each finds it. */
export const staffNow = (cloud: TestCloud): string[] =>
  stored<Identity>(cloud, 'identities')
    .filter(({ roles }) => roles.includes('staff'))
    .map(({ _id }) => _id)
    .sort();

/** A district in which nobody is of the staff yet. */
export const withoutStaff = (district: Record<string, object[]>): Record<string, object[]> => ({
  ...district,
  identities: (district.identities ?? []).filter(
    (one) => !('roles' in one && Array.isArray(one.roles) && one.roles.includes('staff')),
  ),
});
