import type { FirmOverview } from './contract-overview';
import type { Provider } from './firm';
import { toInvite } from './union-wish';

/** As whoever answers sees it: no phone, no door. */
export const wishRow = (provider: Provider) => ({
  firmId: provider._id,
  name: provider.name,
  contactName: provider.contact?.name ?? '',
  workers: toInvite(provider).length,
  at: provider.unionWish?.at ?? 0,
});

/** As the firm sees it; null where it has not said it. */
export const unionWishView = (
  { unionWish }: Pick<Provider, 'unionWish'>,
  unionName: string | null,
): FirmOverview['unionWish'] => (unionWish ? { ...pick(unionWish), unionName } : null);

const pick = ({ state, at, unionId, why }: NonNullable<Provider['unionWish']>) => ({
  state,
  at,
  unionId,
  why,
});
