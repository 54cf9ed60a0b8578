import type { Unit } from '#domain/figures/unit';
import type { Union } from '#domain/union/union';

/** A union of the tree, as figures know it. */
export const asUnit = ({ _id: id, name, state, parentId, aboveIds, area }: Union): Unit => ({
  ...{ id, name, open: state === 'open', parentId, aboveIds, area },
});
