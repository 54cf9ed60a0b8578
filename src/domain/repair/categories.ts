/** 门类: what firms are vetted for; an item of the catalogue belongs to one. */
export interface Category {
  readonly id: string;
  readonly name: string;
  /** Name of an icon in the app's outline set. */
  readonly icon: string;
}

export const CATEGORY_IDS = [
  'pipes',
  'locks',
  'appliances',
  'electric',
  'cleaning',
  'jobs',
  'rental',
] as const;
export type CategoryId = (typeof CATEGORY_IDS)[number];

export const CATEGORIES: readonly (Category & { readonly id: CategoryId })[] = [
  { id: 'pipes', name: '管道维修', icon: 'droplets' },
  { id: 'locks', name: '开锁换锁', icon: 'key-round' },
  { id: 'appliances', name: '家电维修', icon: 'washing-machine' },
  { id: 'electric', name: '水电', icon: 'plug' },
  { id: 'cleaning', name: '家政保洁', icon: 'brush-cleaning' },
  { id: 'jobs', name: '就业指导', icon: 'briefcase' },
  { id: 'rental', name: '房屋中介', icon: 'building-2' },
];

export function categoryOf(id: CategoryId): Category {
  const found = CATEGORIES.find((one) => one.id === id);
  if (!found) throw new Error(`no category ${id}`);
  return found;
}
