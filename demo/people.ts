import { type Actor, CLOCK } from '#domain/kernel/actor';
import type { Entity } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import { first } from '#domain/roles/beginning';
import { answer, name } from '#domain/roles/naming';
import { diceFor } from './dice';
import { managerName } from './firms';
import { momentOf } from './moment';
import type { VettedFirm } from './providers';
import { made, type Newcomer, type Settled, settledIn } from './residents';

/** Whom a demo phone can be: shown in the switcher. */
export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly role: 'resident' | 'worker' | 'manager' | 'officer' | 'staff';
  /** The page at which the phone opens. */
  readonly path: string;
  /** One line about them. */
  readonly note: string;
}

export const PEOPLE: readonly Person[] = [
  {
    openid: 'demo-liu',
    name: '刘女士',
    role: 'resident',
    path: 'pages/home/index',
    note: '住寿张路，厨房下水道堵了，锅还在火上',
  },
  {
    openid: 'demo-ma',
    name: '马师傅',
    role: 'worker',
    path: 'pages/provider/desk/index',
    note: '惠民管道服务部，今天在岗',
  },
  {
    openid: 'demo-zhou',
    name: '周工',
    role: 'staff',
    path: 'pages/staff/desk/index',
    note: '区总工会，看着每一单',
  },
  {
    openid: 'demo-qin',
    name: '秦工',
    role: 'staff',
    path: 'pages/staff/desk/index',
    note: '区总工会，改判申诉要她来办',
  },
  {
    openid: 'demo-chen',
    name: '陈大爷',
    role: 'resident',
    path: 'pages/home/index',
    note: '78 岁，用长辈版',
  },
  {
    openid: 'demo-sun',
    name: '孙师傅',
    role: 'worker',
    path: 'pages/provider/desk/index',
    note: '海滨水电安装队，也在等单子',
  },
  {
    openid: 'demo-manager',
    name: '吴经理',
    role: 'manager',
    path: 'pages/provider/firm/index',
    note: '惠民管道服务部负责人',
  },
  {
    openid: 'demo-chair',
    name: '周主席',
    role: 'officer',
    path: 'pages/officer/desk/index',
    note: '云南路工会有约工作室，今天有几件要办',
  },
  {
    openid: 'demo-zheng',
    name: '郑干事',
    role: 'officer',
    path: 'pages/officer/desk/index',
    note: '云南路工作室，接心理约谈',
  },
  {
    openid: 'demo-shao',
    name: '邵部长',
    role: 'officer',
    path: 'pages/officer/desk/index',
    note: '区总工会工作室，督办下级超时的',
  },
];

const LIU: Newcomer = {
  openid: 'demo-liu',
  name: '刘女士',
  homes: [
    {
      street: '云南路街道',
      community: '东平路社区',
      door: { house: '东平路 36 号', unit: '1', room: '201' },
      name: '刘女士的母亲',
    },
    {
      street: '云南路街道',
      community: '寿张路社区',
      door: { house: '寿张路 21 号', unit: '2', room: '402' },
    },
  ],
};
const CHEN: Newcomer = {
  openid: 'demo-chen',
  name: '陈大爷',
  elder: true,
  homes: [
    { street: '云南路街道', community: '费县路社区', door: { house: '费县路 9 号', unit: '3', room: '101' } },
  ],
};

export interface Household {
  readonly liu: Settled;
  readonly chen: Settled;
}

export const household = (now: number): Household => ({
  liu: settledIn(LIU, diceFor('liu'), now - 190 * DAY),
  chen: settledIn(CHEN, diceFor('chen'), now - 150 * DAY),
});

const STAFF_CAME = 400 * DAY;
const ZHOU: Newcomer = { openid: 'demo-zhou', name: '周工', homes: [] };
const QIN: Newcomer = { openid: 'demo-qin', name: '秦工', homes: [] };

/** 区总工作人员: two, for whoever ruled does not decide the appeal. */
export function staffMembers(now: number): Readonly<Record<'zhou' | 'qin', Settled>> {
  const came = (who: Newcomer, dice: string): Settled => {
    const { identity, member } = settledIn(who, diceFor(dice), now - STAFF_CAME);
    return { identity: { ...identity, roles: ['resident', 'staff'] }, member };
  };
  return { zhou: came(ZHOU, 'zhou'), qin: came(QIN, 'qin') };
}

const named = ({ member }: Settled) => ({ memberId: member._id, name: member.name });
const actorOf = ({ member, identity }: Settled): Actor => ({
  ...{ memberId: member._id, roles: identity.roles, providerId: null },
});

/** 名册: 周工 was appointed by the console, once, and named 秦工, who said yes; what that owed was carried out then. */
export function staffOf({ zhou, qin }: ReturnType<typeof staffMembers>, now: number) {
  const dice = diceFor('staff');
  const at = (day: number) => now - STAFF_CAME + day * DAY;
  const begun = first(named(zhou), momentOf(CLOCK, at(0), dice));
  const wish = { ...named(qin), why: '两个人，互相看得见', dueAt: at(8) };
  const offered = made(name(begun, wish, momentOf(actorOf(zhou), at(3), dice)));
  const postId = offered.posts.find(({ memberId }) => memberId === qin.member._id)?.id ?? '';
  const said = { agrees: true, dueAt: at(8) };
  const roll = made(answer(offered, postId, said, momentOf(actorOf(qin), at(4), dice)));
  return {
    staff_rolls: [{ ...roll, version: roll.events.length, effects: {}, owed: 0 }],
    role_changes: onRecord(roll),
  };
}

/** 任免: what an entity still owes to the record, as it stands there. */
export const onRecord = ({ effects }: Entity) =>
  Object.values(effects).flatMap((effect) => {
    if (effect.kind !== 'note-role') return [];
    const { kind: _, cause, ...change } = effect;
    return [{ ...change, _id: cause, version: 1 }];
  });

/** Before their firms applied, and before they joined one. */
const MANAGERS_CAME = 540 * DAY;
const WORKERS_CAME = 210 * DAY;

/** Workers and managers are members like everybody; the firm's identity says what else they are. */
export function colleagues(firms: readonly VettedFirm[], now: number): Settled[] {
  return firms.flatMap(({ firm, provider, identities }) =>
    identities.map((identity) => {
      const worker = provider.workers.find((one) => one.memberId === identity.memberId);
      const name = worker?.name ?? managerName(firm);
      const dice = diceFor(`member ${identity._id}`);
      const { member } = settledIn(
        { openid: identity._id, name, homes: [] },
        dice,
        now - (worker ? WORKERS_CAME : MANAGERS_CAME),
        identity.memberId,
      );
      return { identity, member };
    }),
  );
}
