import { fileURLToPath } from 'node:url';
import type { Room } from '#domain/contracts';
import { ROLES, type Role } from '#domain/kernel/actor';
import { appointment } from './appointment';
import { provider } from './provider';
import { rating } from './rating';
import { repair } from './repair';
import { type Right, type RightsOf, WHOSE } from './right';
import {
  announcement,
  book,
  callback,
  figures,
  membership,
  notice,
  outbox,
  points,
  roles,
  search,
  station,
  union,
} from './rooms';
import { session } from './session';

/** Who may do what, written by hand beside the contracts: the tests hold the one against the other, and both against the functions. */
const RIGHTS: { readonly [R in Room]: RightsOf<R> } = {
  ...{
    repair,
    rating,
    provider,
    appointment,
    points,
    membership,
    roles,
    union,
    figures,
    announcement,
    callback,
    station,
    book,
    session,
    notice,
    search,
    outbox,
  },
};

export interface RightRow {
  readonly room: string;
  readonly action: string;
  readonly right: Right;
}
export const RIGHT_ROWS: readonly RightRow[] = Object.entries(RIGHTS).flatMap(([room, rows]) =>
  Object.entries(rows as Readonly<Record<string, Right>>).map(([action, right]) => ({ room, action, right })),
);

const ROOM_NAME: Readonly<Record<Room, string>> = {
  repair: '上门维修 · Repair',
  rating: '评价 · Ratings',
  provider: '服务商 · Firms',
  appointment: '工会有约 · Talks',
  points: '积分 · Points',
  membership: '个人与本区 · Person and district',
  roles: '工作人员 · Staff',
  union: '工会 · Unions',
  figures: '工作数字 · Figures',
  announcement: '公告 · Announcements',
  callback: '回电 · Calls asked for',
  station: '驿站 · Stations',
  book: '漂流书吧 · Books that drift',
  session: '活动 · Sessions',
  notice: '消息 · Messages',
  search: '查找 · Search',
  outbox: '随后办理 · What a step owes',
};
const ROLE_NAME: Readonly<Record<Role, string>> = {
  visitor: '任何人',
  resident: '居民',
  worker: '师傅',
  manager: '负责人',
  officer: '工会干部',
  staff: '工作人员',
};

const line = ([button, does, who, whose]: Right): string =>
  `| ${[button, does, ...ROLES.map((role) => (who.includes(role) ? '✓' : '')), whose ? `[${whose}]` : ''].join(' | ')} |`;

const tableOf = (room: Room): string =>
  [
    `## ${ROOM_NAME[room]}`,
    '',
    `| 按钮或页面 | What it does | ${ROLES.map((role) => ROLE_NAME[role]).join(' | ')} | Whose |`,
    `|${'---|'.repeat(ROLES.length + 3)}`,
    ...Object.values(RIGHTS[room] as Readonly<Record<string, Right>>).map(line),
  ].join('\n');

/** The table as a union officer reads it. */
export const whoMayWhat = (): string =>
  `${[
    '# Who may what',
    'Everything that can be done here, by the name that it has on the screen. A ✓ says that somebody with this role is let in. Everybody who has entered is a resident (居民), whatever else, and a ✓ under 任何人 holds for all. Where the last column names something, one must have a part in it, too: whoever has none is answered as if there were no such thing.',
    `| Whose | Who has a part in it |\n|---|---|\n${Object.entries(WHOSE)
      .map(([whose, words]) => `| [${whose}] | ${words} |`)
      .join('\n')}`,
    ...(Object.keys(RIGHTS) as Room[]).map(tableOf),
    'Drawn by `npx tsx config/who-may-what/index.ts > docs/who-may-what.md` from the rows beside it.',
  ].join('\n\n')}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(whoMayWhat());
