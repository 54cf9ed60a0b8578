import { View } from '@tarojs/components';
import { aria } from './aria';
import './picture.scss';

/** Drawn here, or by the subpackage that shows it: `pictures.scss` beside its screens. */
export type PictureName =
  | 'box'
  | 'closed'
  | 'unplugged'
  | 'teacup'
  | 'toolbox'
  | 'letterbox'
  | 'no-gifts'
  | 'no-requests'
  | 'no-announcements'
  | 'no-redemptions'
  | 'no-addresses'
  | 'no-complaints'
  | 'no-ratings'
  | 'no-times'
  | 'no-points'
  | 'no-pool'
  | 'no-orders'
  | 'no-roster'
  | 'no-services'
  | 'no-letter'
  | 'not-found'
  | 'all-done'
  | 'desk-clear';

/** A line drawing for a screen that has nothing to show: the sentence under it says what it means. */
export const Picture = ({ name }: { name: PictureName }) => (
  <View className={`picture picture--${name}`} {...aria({ hidden: true })} />
);
