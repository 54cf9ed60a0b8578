import type { ItemView } from '#domain/repair/contract';
import { Icon } from '../../../components/icon';
import { categoryIcon } from '../../../features/category-icon';

/** What the fault looks like; the words under it say the same. */
export const FaultPicture = ({ item }: { item: ItemView }) => (
  <Icon name={categoryIcon(item.category.icon)} />
);
