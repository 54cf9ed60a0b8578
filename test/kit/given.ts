import type { Certificate } from '#domain/firm/certificate';
import type { Provider, Worker } from '#domain/firm/firm';
import type { Actor, Moment, Role } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { newNoun } from '#domain/kernel/entity';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';

/** A Wednesday in Beijing, when dinner is on the stove. */
export const NOW = instantOf('2026-03-18', '17:45');

/* ---- people ---- */

export const actor = (
  memberId: string,
  roles: readonly Role[] = [],
  providerId: string | null = null,
): Actor => ({
  memberId,
  roles: ['visitor', 'resident', ...roles],
  providerId,
});
export const workerActor = (provider: Provider, worker: Worker): Actor =>
  actor(worker.memberId, ['worker'], provider._id);

export const LIU = actor('liu');
/** Her daughter, who books for her. */
export const DAUGHTER = actor('daughter');
export const NEIGHBOUR = actor('neighbour');
export const STAFF = actor('zhou', ['staff']);

let wishes = 0;

/** A fresh wish by somebody at some instant. Ids and codes come in order, so that a test can name them. */
export function moment(of: Partial<Moment> & { readonly actor: Actor }): Moment {
  wishes += 1;
  const wish = wishes;
  let ids = 0;
  let codes = 0;
  return {
    now: NOW,
    requestId: `request-${wish}`,
    digest: `digest-${wish}`,
    newId: () => {
      ids += 1;
      return `id-${wish}-${ids}`;
    },
    newCode: () => {
      codes += 1;
      return String(wish * 10 + codes)
        .padStart(6, '0')
        .slice(-6);
    },
    ...of,
  };
}

/** What a decision led to; a no ends the test. */
export function done<T>(decision: Decision<T, string>): T {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision.after;
}

/* ---- what is sealed, and who opens it here ---- */

export const HER_CONTACT: Contact = {
  name: '刘女士',
  phone: '19900520001',
  door: '寿张路 21 号 2 单元 402 室',
};
export const HIS_PHONE = '19900530001';
export const CONTACT_BOX: Sealed = { key: 'test', iv: '', box: 'her contact' };
export const PHONE_BOX: Sealed = { key: 'test', iv: '', box: 'his phone' };
export const ID_BOX: Sealed = { key: 'test', iv: '', box: 'his id number' };

export const openBoxes = {
  contact: () => HER_CONTACT,
  door: () => ({ house: '寿张路 21 号', unit: '2', room: '402' }),
  phone: () => HIS_PHONE,
};

export const liuAsMember: Member = {
  ...newNoun('liu'),
  name: '刘女士',
  phone: PHONE_BOX,
  phoneConfirmed: { how: 'wechat', byId: 'liu', at: NOW - 100 * DAY },
  phoneKey: 'key-of-liu',
  phoneWaiting: null,
  phoneTypedAt: [],
  feeFirst: null,
  addresses: [
    {
      id: 'home',
      street: '云南路街道',
      community: '寿张路社区',
      contact: CONTACT_BOX,
      homeKey: 'home-of-liu',
    },
  ],
  consent: { edition: 1, at: NOW - 100 * DAY, withdrawnAt: null },
  union: null,
  elder: false,
};

/* ---- firms ---- */

export const certificate = (category = 'pipes', over: Partial<Certificate> = {}): Certificate => ({
  id: `paper-${category}`,
  kind: '管道工职业资格证',
  number: '鲁管 0001',
  photo: '',
  checkedAt: NOW - 400 * DAY,
  category,
  validFromOn: dayOf(NOW - 365 * DAY),
  validToOn: dayOf(NOW + 365 * DAY),
  ...over,
});

export const aWorker = (workerId: string, over: Partial<Worker> = {}): Worker => ({
  workerId,
  memberId: `member-${workerId}`,
  name: `${workerId}师傅`,
  photo: `cloud://test.local/workers/${workerId}.svg`,
  phone: PHONE_BOX,
  badgeNo: `B-${workerId}`,
  certificates: [certificate()],
  trainedUntilOn: dayOf(NOW + 100 * DAY),
  onDutySince: NOW - 1000,
  left: false,
  idNumber: ID_BOX,
  idKey: `id-of-${workerId}`,
  joinedAt: NOW - 400 * DAY,
  approvedAt: NOW - 400 * DAY,
  ...over,
});

/** A vetted plumber's firm in good standing, serving Liu's street. */
export const aProvider = (
  id: string,
  workers: readonly Worker[],
  over: Partial<Provider> = {},
): Provider => ({
  ...newNoun(id),
  name: `${id}服务部`,
  introduction: '修下水',
  approvedOn: dayOf(NOW - 400 * DAY),
  standing: 'good',
  office: '云南路 8 号',
  streets: ['云南路街道'],
  categories: ['pipes'],
  certificates: [certificate()],
  workers,
  managerIds: [`manager-${id}`],
  videos: [],
  creditCode: `code-of-${id}`,
  contact: null,
  amendments: [],
  representativeKey: `representative-of-${id}`,
  invitations: [],
  waitingSince: null,
  sweepsAt: null,
  ...over,
});

export const MA = aWorker('ma');
export const WANG = aWorker('wang');
export const HUIMIN = aProvider('huimin', [MA, WANG]);
export const SUN = aWorker('sun');
export const HAIBIN = aProvider('haibin', [SUN]);

export const managerOf = (provider: Provider): Actor =>
  actor(`manager-${provider._id}`, ['manager'], provider._id);
