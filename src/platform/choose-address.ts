import type { ChosenAddress } from '#domain/membership/chosen-address';

/** A browser keeps no addresses; one can always be filled in. */
export const chooseAddress: (() => Promise<ChosenAddress | null>) | null = null;
