import { appoint } from '#domain/appointment/decide/appointing';
import { saveStudio } from '#domain/appointment/decide/founding';
import { addOpenDay, saveRoster } from '#domain/appointment/decide/planning';
import { setPortrait } from '#domain/appointment/decide/portraits';
import type { Duty, Officer, Studio } from '#domain/appointment/studio';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR, startOfDay } from '#domain/kernel/time';
import { ROOT_ID, type Union } from '#domain/union/union';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { officerPortrait } from './portrait';
import { made, type Settled, settledIn } from './residents';
import type { PutFile } from './showcase';

/** Three studios and who sits in them; 云南路 and 中山路 stand under that of the district. */

interface Sitting {
  readonly openid: string;
  readonly name: string;
  readonly title: string;
  readonly cares?: boolean;
  readonly woman?: boolean;
  /** Handed in the own portrait this morning; nobody has looked at it yet. */
  readonly portraitWaits?: boolean;
}

const CHAIR: Sitting = { openid: 'demo-chair', name: '周主席', title: '街道总工会主席' };
const ZHENG: Sitting = {
  openid: 'demo-zheng',
  name: '郑干事',
  title: '街道总工会干事',
  cares: true,
  woman: true,
};
const QIAN: Sitting = {
  ...{ openid: 'demo-qian', name: '钱干事', title: '街道总工会干事', cares: true, woman: true },
  portraitWaits: true,
};
const FENG: Sitting = { openid: 'demo-feng', name: '冯主席', title: '街道总工会主席' };
const SHAO: Sitting = { openid: 'demo-shao', name: '邵部长', title: '区总工会权益部部长' };
const TANG: Sitting = {
  openid: 'demo-tang',
  name: '汤老师',
  title: '区总工会心理咨询师',
  cares: true,
  woman: true,
};

interface House {
  readonly id: string;
  readonly name: string;
  readonly unionId: string;
  readonly aboveId: string | null;
  readonly street: string;
  readonly address: string;
  readonly people: readonly Sitting[];
}

/** Where people are received, and where rewards are handed out. */
export const HOUSES: readonly House[] = [
  {
    id: 'yunnan',
    name: '云南路工会有约工作室',
    unionId: 'union-yunnan',
    aboveId: 'district',
    street: '云南路街道',
    address: '寿张路 18 号职工之家二楼',
    people: [CHAIR, ZHENG],
  },
  {
    id: 'zhongshan',
    name: '中山路工会有约工作室',
    unionId: 'union-zhongshan',
    aboveId: 'district',
    street: '中山路街道',
    address: '湖南路 40 号党群服务中心一楼',
    people: [FENG, QIAN],
  },
  {
    id: 'district',
    name: '区总工会有约工作室',
    unionId: ROOT_ID,
    aboveId: null,
    street: '江苏路街道',
    address: '龙江路 7 号职工服务中心三楼',
    people: [SHAO, TANG],
  },
];

const idOf = ({ openid }: Sitting): string => diceFor(`officer ${openid}`).id();

const WEEKDAYS = [1, 2, 3, 4, 5];
const duties = (people: readonly Sitting[]): Omit<Duty, 'id'>[] =>
  WEEKDAYS.flatMap((weekday) =>
    [
      [9 * 60 + 30, 3],
      [14 * 60, 2],
      [16 * 60, 1],
    ].map(([from = 0, capacity = 1], turn) => {
      const officer = people[(weekday + turn) % people.length] ?? CHAIR;
      return { weekday, from, to: from + 60, officerId: idOf(officer), capacity };
    }),
  );

const portraitFile = (one: Sitting, putFile: PutFile): string =>
  putFile(`demo/officers/${one.openid}.svg`, officerPortrait(one.openid, one.woman ?? false));

const officersOf = ({ people }: House): Officer[] =>
  people.map((one) => ({ memberId: idOf(one), name: one.name, title: one.title, cares: one.cares ?? false }));

interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly putFile: PutFile;
}

/** As staff have arranged them, a good year ago; the open day was entered this morning. Each still owes what followed. */
export const studiosAt = ({ now, staffId, putFile }: Scene, unions: readonly Union[]): Studio[] =>
  HOUSES.map((house) => {
    const dice = diceFor(`studio ${house.id}`);
    const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
    const then = () => momentOf(actor, now - 390 * DAY, dice);
    const { id, people, ...words } = house;
    const studioIds = house.aboveId === null ? [] : [house.aboveId];
    const named = unions.find(({ _id }) => _id === house.unionId);
    const union = named ? { id: named._id, name: named.name, open: true } : null;
    const opened = made(saveStudio(null, id, { ...words, open: true }, { union, studioIds }, then()));
    const seated = officersOf(house).reduce<Studio>(
      (known, one) => made(appoint(known, one, { roles: ['resident'] }, then(), '工作室开办')),
      opened,
    );
    const pictured = people.reduce<Studio>((known, one) => {
      const wish = { officerId: idOf(one), fileId: portraitFile(one, putFile) };
      const self: Actor = { memberId: idOf(one), roles: ['resident', 'officer'], providerId: null };
      const moment = one.portraitWaits ? momentOf(self, now - HOUR, dice) : then();
      return made(setPortrait(known, wish, moment));
    }, seated);
    const rostered = made(saveRoster(pictured, duties(people), then()));
    if (id !== 'yunnan') return rostered;
    return made(addOpenDay(rostered, openDay(now), momentOf(actor, now - HOUR, dice)));
  });

/** 主席接待日, a week ahead. */
function openDay(now: number): Studio['openDays'][number] {
  const from = startOfDay(now) + 7 * DAY + 9 * HOUR;
  const officerId = idOf(CHAIR);
  return { id: 'open-day', title: '主席接待日', from, to: from + 3 * HOUR, officerId, capacity: 30 };
}

/** Officers are members like everybody; their identity says where they sit. */
export const officersAt = (now: number): Settled[] =>
  HOUSES.flatMap((house) =>
    house.people.map((one) => {
      const dice = diceFor(`settled ${one.openid}`);
      const { identity, member } = settledIn(
        { openid: one.openid, name: one.name, homes: [] },
        dice,
        now - 500 * DAY,
        idOf(one),
      );
      const seat = { studioId: house.id, name: one.name, cares: one.cares ?? false };
      return { identity: { ...identity, roles: ['resident', 'officer'], seat }, member };
    }),
  );
