import type { Waiter } from '#domain/appointment/slot';
import type { Migration } from './step';

/** The desk of the district's staff had the name that a studio called `district` would have. */
export const staffDesk: Migration = ({ aboveDesk, studio }) => {
  const top = (studio as { readonly aboveId?: string | null } | undefined)?.aboveId === null;
  return top && aboveDesk === 'above/district' ? { aboveDesk: 'staff' } : {};
};

/** Places knew the request that has them, not the person; who that was is not known any more. */
export const placesOfPeople: Migration = ({ taken }) => ({
  taken: (taken as readonly (string | Waiter)[]).map((one) =>
    typeof one === 'string' ? { requestId: one, memberId: '' } : one,
  ),
});
