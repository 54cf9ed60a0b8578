import type { Actor } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import { newReward, type Reward, type RewardDescription, restock } from '#domain/points/reward';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { made } from './residents';
import { PICK_UPS } from './stations';

/** 礼品架 of the demo district. */

/** Where things can be fetched, whenever. */
const EVERYWHERE = PICK_UPS.map(({ _id }) => _id);

type Described = Pick<RewardDescription, 'name' | 'description' | 'points'> & {
  readonly stock: number;
  readonly perPersonMax?: number;
  readonly at?: readonly string[];
};

const THINGS: Readonly<Record<string, Described>> = {
  bags: { name: '垃圾袋一卷', description: '加厚点断式，30 只。', points: 10, stock: 200 },
  towel: { name: '纯棉毛巾', description: '34×74 厘米，一条。', points: 20, stock: 120 },
  umbrella: { name: '折叠雨伞', description: '八骨，晴雨两用。', points: 45, stock: 70, perPersonMax: 2 },
  detergent: { name: '洗衣液 2 升', description: '无磷，洗得干净。', points: 60, stock: 60 },
  cup: {
    name: '保温杯',
    description: '500 毫升，304 不锈钢内胆。',
    points: 80,
    stock: 30,
    perPersonMax: 1,
    at: EVERYWHERE.slice(0, 1),
  },
  oil: {
    name: '花生油 1.8 升',
    description: '压榨一级，保质期内。',
    points: 120,
    stock: 16,
    perPersonMax: 2,
  },
};

/** As staff have put them on the shelf, and written down what came in. */
export function shelfAt(now: number, staffId: string): Reward[] {
  const dice = diceFor('shelf');
  const actor: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  const moment = () => momentOf(actor, now - 300 * DAY, dice);
  return Object.entries(THINGS).map(([id, { stock, perPersonMax, at, ...words }]) => {
    const where = {
      stationIds: at ?? EVERYWHERE,
      picture: null,
      perPersonMax: perPersonMax ?? null,
      onShelf: true,
    };
    const reward = made(restock(newReward(id, { ...words, ...where }, moment()), stock, '进货', moment()));
    return { ...reward, version: reward.events.length };
  });
}

/** A drawing of each thing; whatever is new on the shelf is a parcel. */
export const rewardPicture = ({ _id }: Pick<Reward, '_id'>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160"><rect width="160" height="160" fill="#f3ecdf"/>${DRAWN[_id] ?? PARCEL}</svg>`;

const PARCEL =
  '<rect x="40" y="56" width="80" height="64" rx="6" fill="#b8321a"/><path d="M40 74h80M80 56v64" stroke="#fff3d6" stroke-width="6"/>';
const DRAWN: Readonly<Record<string, string>> = {
  bags: '<ellipse cx="80" cy="50" rx="30" ry="12" fill="#5b5048"/><path d="M50 50v60q0 12 30 12t30-12V50" fill="#756a60"/><path d="M58 74h44M58 96h44" stroke="#a1958a" stroke-width="3" stroke-dasharray="6 5"/>',
  towel:
    '<rect x="44" y="40" width="72" height="84" rx="8" fill="#6fa58f"/><path d="M44 60h72M44 68h72M44 104h72" stroke="#e6f2ec" stroke-width="4"/>',
  umbrella:
    '<path d="M26 86q8-50 54-50t54 50q-14-12-27 0-13-12-27 0-13-12-27 0-13-12-27 0z" fill="#b8321a"/><path d="M80 36v82q0 12 12 12" stroke="#5b5048" stroke-width="5" fill="none" stroke-linecap="round"/>',
  detergent:
    '<path d="M56 60h34l18 14v50H52V66z" fill="#4f86a8"/><rect x="60" y="40" width="24" height="20" rx="4" fill="#b8321a"/><rect x="62" y="84" width="36" height="26" rx="4" fill="#fff"/>',
  cup: '<rect x="58" y="52" width="44" height="76" rx="10" fill="#8b9096"/><rect x="62" y="34" width="36" height="22" rx="6" fill="#231d18"/><path d="M66 66v48" stroke="#c9ccd0" stroke-width="5" stroke-linecap="round"/>',
  oil: '<path d="M70 34h20v20l14 16v54H56V70l14-16z" fill="#e0b23c"/><rect x="68" y="26" width="24" height="12" rx="3" fill="#b8321a"/><rect x="60" y="82" width="40" height="26" fill="#fff3d6"/>',
};
