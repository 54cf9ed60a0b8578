import type { IconName } from '../components/icon';

const ICONS: readonly IconName[] = [
  'droplets',
  'key-round',
  'lock-keyhole',
  'washing-machine',
  'plug',
  'zap',
  'brush-cleaning',
  'sparkles',
  'briefcase',
  'building-2',
];

/** The catalogue names an icon of the set; what it names beyond that is shown as a wrench. */
export const categoryIcon = (name: string): IconName => ICONS.find((icon) => icon === name) ?? 'wrench';
