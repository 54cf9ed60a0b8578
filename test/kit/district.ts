import type { Certificate } from '#domain/firm/certificate';
import type { Provider, Worker } from '#domain/firm/firm';
import type { Role } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import { instantOf } from '#domain/kernel/time';
import { FIRST_EDITION } from '#domain/membership/guide';
import type { Identity, Member } from '#domain/membership/member';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { seal, sealContact } from '../../cloudfunctions/runtime/seal';
import { homeKey } from '../../cloudfunctions/store/homes';
import './cloud';
import { DISTRICT } from './places';

/** A district small enough to hold in the head: what the use cases need, and no more. */

export const MONDAY_NINE = instantOf('2026-11-16', '09:00');
export const STREET = '云南路街道';
export const HER_PHONE = '13905320001';
export const HER_DOOR = '寿张路 28 号 3 单元 402 户';
export const HER_ADDRESS = 'home';

export const DRAIN: CatalogueItem = {
  ...newNoun('kitchen-drain'),
  version: 1,
  category: { id: 'pipes', name: '管道维修', icon: 'pipe' },
  name: '厨房下水道疏通',
  words: ['下水道', '堵'],
  path: 'door',
  priceMinFen: 8_000,
  priceMaxFen: 20_000,
  prices: [
    { id: 'unblock', name: '机器疏通', unit: '次', minFen: 8_000, maxFen: 15_000 },
    { id: 'trap', name: '更换存水弯', unit: '个', minFen: 3_000, maxFen: 5_000 },
  ],
  visitFeeFen: 3_000,
  warrantyDays: 30,
  standard: ['先报价后开工', '疏通后放水试验', '清理现场'],
  order: 1,
  offered: true,
  next: null,
};

export const aCertificate = (category: string, changes: Partial<Certificate> = {}): Certificate => ({
  id: `paper-${category}`,
  kind: '管道工证',
  number: '鲁管 0001',
  photo: '',
  checkedAt: MONDAY_NINE,
  category,
  validFromOn: '2025-01-01',
  validToOn: '2027-12-31',
  ...changes,
});

export const aWorker = (workerId: string, changes: Partial<Worker> = {}): Worker => ({
  workerId,
  memberId: `member-${workerId}`,
  name: '马师傅',
  photo: 'cloud://local.local/portraits/ma.svg',
  phone: seal('13805320002'),
  badgeNo: 'YN-0001',
  certificates: [aCertificate('pipes')],
  trainedUntilOn: '2027-06-30',
  onDutySince: MONDAY_NINE,
  left: false,
  idNumber: seal('370202198001010000'),
  idKey: `id-of-${workerId}`,
  joinedAt: MONDAY_NINE,
  approvedAt: MONDAY_NINE,
  ...changes,
});

export const aFirm = (id: string, workers: readonly Worker[], changes: Partial<Provider> = {}): Provider => ({
  ...newNoun(id),
  version: 1,
  name: `${id} 管道服务`,
  introduction: '',
  approvedOn: '2025-01-01',
  standing: 'good',
  office: '云南路 8 号',
  streets: [STREET],
  categories: ['pipes'],
  certificates: [aCertificate('pipes')],
  workers,
  managerIds: [`manager-of-${id}`],
  videos: [],
  creditCode: `code-of-${id}`,
  contact: null,
  amendments: [],
  representativeKey: `representative-of-${id}`,
  invitations: [],
  waitingSince: null,
  sweepsAt: null,
  ...changes,
});

export const anIdentity = (
  openid: string,
  memberId: string,
  roles: readonly Role[],
  providerId: string | null = null,
): Identity => ({ _id: openid, version: 1, memberId, roles, providerId });

export const aResident = (memberId: string, phone = HER_PHONE, door = HER_DOOR): Member => ({
  ...newNoun(memberId),
  version: 1,
  name: '刘女士',
  phone: null,
  phoneConfirmed: { how: 'wechat', byId: memberId, at: MONDAY_NINE },
  phoneKey: `none-${memberId}`,
  phoneWaiting: null,
  phoneTypedAt: [],
  feeFirst: null,
  addresses: [
    {
      id: HER_ADDRESS,
      street: STREET,
      community: '寿张路社区',
      contact: sealContact({ name: '刘女士', phone, door }),
      homeKey: homeKey({ street: STREET, community: '寿张路社区' }, door),
    },
  ],
  consent: { edition: FIRST_EDITION, at: MONDAY_NINE, withdrawnAt: null },
  union: null,
  elder: false,
});

/** Openids of the people in a small district. Worker `w1` of firm `firm-1` has the openid `wx-w1`. */
export const LIU = 'wx-liu';
export const STRANGER = 'wx-stranger';
export const MA = 'wx-w1';
export const SUN = 'wx-w2';
export const MANAGER = 'wx-manager';
export const STAFF = 'wx-staff';

/** 刘女士, another resident, firm-1 with 马师傅 and its manager, firm-2 with the rival, staff, and further workers of firm-2. */
export function smallDistrict(furtherWorkers = 0): Record<string, object[]> {
  const further = Array.from({ length: furtherWorkers }, (_, i) => aWorker(`further-${i}`));
  const firms = [
    aFirm('firm-1', [aWorker('w1')]),
    aFirm('firm-2', [aWorker('w2', { name: '孙师傅' }), ...further]),
  ];
  return {
    districts: [DISTRICT],
    catalogue_items: [DRAIN],
    providers: firms,
    members: [
      aResident('liu'),
      aResident('stranger', '13905320009', '东平路 1 号 101 户'),
      ...workersAsMembers(firms),
    ],
    identities: [
      anIdentity(LIU, 'liu', ['resident']),
      anIdentity(STRANGER, 'stranger', ['resident']),
      anIdentity(STAFF, 'staff-zhou', ['resident', 'staff']),
      anIdentity(MANAGER, 'manager-of-firm-1', ['resident', 'manager'], 'firm-1'),
      ...firms.flatMap((firm) =>
        firm.workers.map((w) => anIdentity(`wx-${w.workerId}`, w.memberId, ['resident', 'worker'], firm._id)),
      ),
    ],
  };
}

const workersAsMembers = (firms: readonly Provider[]) =>
  firms.flatMap((firm) =>
    firm.workers.map((worker) => aResident(worker.memberId, '13700000000', '青岛路 5 号')),
  );
