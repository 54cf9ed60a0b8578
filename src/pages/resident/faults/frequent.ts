import type { ItemView } from '#domain/repair/contract';

export interface Fault {
  readonly item: ItemView;
  /** As people say it: 下水堵了. */
  readonly label: string;
}

/** What breaks most often, the most frequent first, by the items of the starter catalogue. */
const FREQUENT: readonly (readonly [itemId: string, label: string])[] = [
  ['kitchen-drain', '下水堵了'],
  ['toilet-drain', '马桶堵了'],
  ['leaking-pipe', '水管漏水'],
  ['faucet', '水龙头坏了'],
  ['power-cut', '家里没电了'],
  ['lamp', '灯不亮'],
  ['open-lock', '门打不开'],
  ['socket', '插座坏了'],
  ['washer', '洗衣机坏了'],
  ['fridge', '冰箱不冷'],
  ['gas-stove', '灶打不着火'],
  ['range-hood', '油烟机坏了'],
];

/** So many tiles can be looked through without getting lost. */
const TILES_MAX = 12;

/** What is offered here of that, filled up with what else somebody comes to the door for. */
export function frequentFaults(items: readonly ItemView[]): Fault[] {
  const known = FREQUENT.flatMap(([id, label]) => {
    const item = items.find((one) => one.id === id);
    return item ? [{ item, label }] : [];
  });
  const others = items
    .filter(({ id, path }) => path === 'door' && !FREQUENT.some(([known]) => known === id))
    .map((item) => ({ item, label: item.name }));
  return [...known, ...others].slice(0, TILES_MAX);
}
