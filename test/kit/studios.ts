import type { Duty, Officer, Studio } from '#domain/appointment/studio';
import type { Actor, Role } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import type { Identity } from '#domain/membership/member';
import { aResident } from './district';

/** Three studios: two of streets, and above both that of the district. */

export const YUNNAN = 'yunnan';
export const ZHONGSHAN = 'zhongshan';
export const DISTRICT = 'district-studio';

/** Openids of their officers. */
export const CHAIR = 'wx-chair';
export const ZHENG = 'wx-zheng';
export const QIAN = 'wx-qian';
export const ABOVE = 'wx-above';

const officer = (memberId: string, name: string, cares = false): Officer => ({
  memberId,
  name,
  title: '工会干部',
  cares,
});

const WEEK = [1, 2, 3, 4, 5];
const duties = (officerId: string, from: number, capacity: number): Duty[] =>
  WEEK.map((weekday) => ({
    id: `${officerId}-${weekday}-${from}`,
    weekday,
    from: from * 60,
    to: (from + 1) * 60,
    officerId,
    capacity,
  }));

export const aStudio = (
  id: string,
  name: string,
  aboveId: string | null,
  changes: Partial<Studio> = {},
): Studio => ({
  ...newNoun(id),
  version: 1,
  name,
  union: { id: `union-${id}`, name: `${name}工会` },
  aboveId,
  street: '云南路街道',
  address: '云南路 88 号',
  officers: [],
  roster: [],
  exceptions: [],
  openDays: [],
  open: true,
  ...changes,
});

export const STUDIOS: readonly Studio[] = [
  aStudio(YUNNAN, '云南路工会有约', DISTRICT, {
    officers: [officer('chair', '周主席'), officer('zheng', '郑干事', true)],
    // Ten o'clock has one place, two o'clock has three.
    roster: [...duties('chair', 10, 1), ...duties('zheng', 14, 3)],
  }),
  aStudio(ZHONGSHAN, '中山路工会有约', DISTRICT, {
    officers: [officer('qian', '钱干事', true)],
    roster: duties('qian', 10, 2),
  }),
  aStudio(DISTRICT, '区总工会有约', null, { officers: [officer('above', '吴主席', true)] }),
];

export const seatOf = (memberId: string): Actor['seat'] => {
  const studio = STUDIOS.find((one) => one.officers.some((each) => each.memberId === memberId));
  const found = studio?.officers.find((each) => each.memberId === memberId);
  return studio && found && { studioId: studio._id, name: found.name, cares: found.cares };
};

export function anOfficer(
  openid: string,
  memberId: string,
  roles: readonly Role[] = ['resident', 'officer'],
): Identity {
  const seat = seatOf(memberId);
  return { _id: openid, version: 1, memberId, roles, providerId: null, ...(seat ? { seat } : {}) };
}

/** To be seeded beside a small district, whose people are in it already. */
export const withStudios = (district: Record<string, object[]>): Record<string, object[]> => ({
  ...district,
  studios: [...STUDIOS],
  members: [
    ...(district.members ?? []),
    ...['chair', 'zheng', 'qian', 'above'].map((id, i) => aResident(id, `1370000000${i}`, '青岛路 5 号')),
  ],
  identities: [
    ...(district.identities ?? []),
    anOfficer(CHAIR, 'chair'),
    anOfficer(ZHENG, 'zheng'),
    anOfficer(QIAN, 'qian'),
    anOfficer(ABOVE, 'above'),
  ],
});
