import type { Actor } from '#domain/kernel/actor';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import { FIRST_EDITION } from '#domain/membership/guide';
import type { Member } from '#domain/membership/member';
import { memberOf, record } from '#domain/union/card';
import { type Founding, found } from '#domain/union/founding';
import { apply, turnDown } from '#domain/union/joining';
import type { Membership, WorkKind } from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import { givePost } from '#domain/union/posts';
import { ROOT_ID, type Union, type UnionPost } from '#domain/union/union';
import { fingerprint, open, seal } from '../cloudfunctions/runtime/seal';
import { diceFor } from './dice';
import { settled } from './points';
import { made, type Settled } from './residents';
import { HOUSES } from './studios';

/** The unions of the district as staff have set them up, and who belongs to them. */

interface Founded extends Omit<Founding, 'open' | 'admits'> {
  readonly id: string;
  readonly parentId: string | null;
  readonly admits?: Founding['admits'];
}

const YUNNAN = 'union-yunnan';
const street = (name: string) => [{ street: name, community: null }];
const UNIONS: readonly Founded[] = [
  { id: ROOT_ID, parentId: null, kind: 'district', name: '区总工会', area: [] },
  { id: YUNNAN, parentId: ROOT_ID, kind: 'street', name: '云南路街道总工会', area: street('云南路街道') },
  {
    id: 'union-zhongshan',
    parentId: ROOT_ID,
    kind: 'street',
    name: '中山路街道总工会',
    area: street('中山路街道'),
  },
  {
    id: 'union-repair',
    parentId: ROOT_ID,
    kind: 'federation',
    name: '家修行业工会联合会',
    area: [],
    admits: 'at-once',
  },
  {
    id: 'union-new',
    parentId: ROOT_ID,
    kind: 'federation',
    name: '新就业形态工会联合会',
    area: [],
    admits: 'at-once',
  },
  {
    ...{ id: 'union-shouzhang', parentId: YUNNAN, kind: 'community', name: '寿张路社区工会' },
    area: [{ street: '云南路街道', community: '寿张路社区' }],
  },
  { id: 'union-huimin', parentId: 'union-repair', kind: 'enterprise', name: '惠民管道服务部工会', area: [] },
];

const by = (memberId: string, at: number, words: string, roles: Actor['roles'] = ['resident']) => {
  const dice = diceFor(`union ${words}`);
  return {
    ...{ actor: { memberId, roles, providerId: null }, now: at, digest: 'demo' },
    requestId: `demo-union-${words.slice(0, 40)}`,
    newId: dice.id,
    newCode: () => dice.digits(6),
  };
};
const STAFF: Actor['roles'] = ['resident', 'staff'];

/** Founded a year ago, one under the other; who sits in a street's studio has a post in its union. */
export function unionsAt(now: number, staffId: string): Union[] {
  const begun: Union[] = [];
  for (const { id, parentId, admits = 'review', ...wish } of UNIONS) {
    const parent = begun.find(({ _id }) => _id === parentId) ?? null;
    const moment = { ...by(staffId, now - 365 * DAY, id, STAFF), newId: () => id };
    begun.push(made(found({ ...wish, admits, open: true }, parent, () => true, moment)));
  }
  return begun.map((union) => appointed(union, now, staffId));
}

const appointed = (union: Union, now: number, staffId: string): Union =>
  (HOUSES.find(({ unionId }) => unionId === union._id)?.people ?? []).reduce(
    (known, { openid, name }, place) => {
      const post: UnionPost = place === 0 ? 'chairman' : 'officer';
      const given = { memberId: diceFor(`officer ${openid}`).id(), name, post, why: '换届选举产生' };
      return made(givePost(known, [], given, by(staffId, now - 360 * DAY, `${union._id} ${openid}`, STAFF)));
    },
    union,
  );

/** Of the neighbours; officers and 刘女士 belong to the union all the same. */
const SHARE = 0.4;
const ALWAYS: readonly string[] = ['demo-liu'];

interface District {
  readonly unions: readonly Union[];
  readonly staffId: string;
  readonly now: number;
}

/** 工会会员: recorded by staff in the last weeks; and a few who have applied by themselves. */
export function inTheUnions(people: readonly Settled[], district: District) {
  const recorded = people.flatMap((one, index) =>
    belongs(one, district.staffId) ? [recordedOf(one.member, index, district)] : [],
  );
  const others = people.filter(
    ({ identity, member }) =>
      identity.roles.length === 1 && member.phoneConfirmed && !recorded.some(({ _id }) => _id === member._id),
  );
  const applied = others
    .slice(0, APPLIED.length)
    .map(({ member }, place) => appliedOf(member, place, district));
  const memberships = [...recorded, ...applied].map(settled);
  const everybody = people.map((one) => {
    const membership = memberships.find(({ _id }) => _id === one.member._id);
    return membership ? { ...one, member: { ...one.member, union: memberOf(membership) } } : one;
  });
  return { everybody, memberships };
}

const belongs = ({ identity, member }: Settled, staffId: string): boolean =>
  member._id !== staffId &&
  (identity.roles.includes('officer') ||
    ALWAYS.includes(identity._id) ||
    (identity.roles.length === 1 && diceFor(`union ${member._id}`).chance(SHARE)));

/** Where somebody lives, or else the district's. */
const unionOf = ({ addresses }: Member, { unions }: District): string =>
  unions.find(
    ({ kind, area }) => kind === 'street' && area.some((one) => one.street === addresses[0]?.street),
  )?._id ?? ROOT_ID;

function recordedOf(member: Member, index: number, district: District): Membership {
  const { now, staffId } = district;
  const dice = diceFor(`union card ${member._id}`);
  const at = now - dice.between(5, 40) * DAY - dice.between(1, 6) * HOUR;
  const sinceOn = dayOf(now - dice.between(400, 5000) * DAY);
  const wish = { unionId: unionOf(member, district), number: `YN-${String(1001 + index)}`, sinceOn };
  return made(record(null, member._id, wish, by(staffId, at, member._id, STAFF)));
}

const APPLIED: readonly { readonly work: WorkKind; readonly employer: string; readonly why?: string }[] = [
  { work: 'courier', employer: '顺达快递云南路网点' },
  { work: 'domestic', employer: '' },
  { work: 'employed', employer: '青禾食品有限公司' },
  { work: 'driver', employer: '', why: '请补充现在跑车的平台。' },
];

/** Of 云南路, who said so within the last two days. */
function appliedOf(member: Member, place: number, { unions, now, staffId }: District): Membership {
  const { work, employer, why } = APPLIED[place] ?? { work: 'other', employer: '' };
  const union = unions.find(({ _id }) => _id === YUNNAN);
  if (!union) throw new Error('the demo has no union of 云南路');
  const name = member.name || '王师傅';
  const said = { name, idNumber: '', phone: member.phone ? open.phone(member.phone) : '' };
  const application = {
    ...{ person: { sealed: seal(JSON.stringify(said)) }, edition: FIRST_EDITION },
    personKey: fingerprint(`person ${member.phoneKey} ${name}`),
    work: { kind: work, employer },
  };
  const at = now - (place + 1) * 9 * HOUR;
  const applied = made(
    apply(null, { union, edition: FIRST_EDITION }, application, by(member._id, at, `apply ${member._id}`)),
  );
  const around: Around = { unions };
  return why
    ? made(turnDown(applied, 'giveBack', around, why, by(staffId, at + HOUR, `back ${member._id}`, STAFF)))
    : applied;
}
