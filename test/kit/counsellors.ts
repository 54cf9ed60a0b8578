import { openCloud, type TestCloud } from './cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from './district';
import { ABOVE, CHAIR, QIAN, withStudios, ZHENG } from './studios';

/** 林老师 is a second counsellor of 云南路, 小何 becomes what the test makes of him. */
export const LIN = 'wx-lin';
export const HE = 'wx-he';
export const PHONES: Readonly<Record<string, string>> = {
  lin: '13705320001',
  he: '13705320002',
  zheng: '13700000001',
  chair: '13700000000',
};
export const ABOUT = '夜里总想从楼上跳下去';
export const EVERYBODY = [LIU, STRANGER, CHAIR, ZHENG, QIAN, ABOVE, LIN, HE, STAFF];

export async function openWithCounsellors(): Promise<TestCloud> {
  const next = await openCloud({ now: MONDAY_NINE });
  const district = withStudios(smallDistrict());
  next.seed({
    ...district,
    members: [
      ...(district.members ?? []),
      aResident('lin', PHONES.lin ?? '', '青岛路 6 号'),
      aResident('he', PHONES.he ?? '', '青岛路 7 号'),
    ],
    identities: [
      ...(district.identities ?? []),
      anIdentity(LIN, 'lin', ['resident']),
      anIdentity(HE, 'he', ['resident']),
    ],
  });
  for (const [openid, memberId] of [
    [LIN, 'lin'],
    [HE, 'he'],
    [ZHENG, 'zheng'],
    [CHAIR, 'chair'],
  ] as const)
    await next.phone(openid).does('membership', 'setPhone', { code: `phone:${PHONES[memberId]}` });
  return next;
}
