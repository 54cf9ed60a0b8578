import type { Provider } from './firm';

/** 法定代表人: what is known of somebody who represents a firm, or shall. */
export interface KnownOfRepresentative {
  /** Represented a firm that was made to leave. */
  readonly barred: boolean;
  /** The other firms of this person. */
  readonly otherFirms: readonly Pick<Provider, 'standing'>[];
}

/** One that was made to leave is looked for by its bar, which falls when the expulsion is overturned. */
export const isNotGood = ({ standing }: Pick<Provider, 'standing'>): boolean =>
  standing !== 'good' && standing !== 'expelled';

/** Whoever has lost esteem with one firm does not begin anew with another, whichever way. */
export function whyNotRepresented({
  barred,
  otherFirms,
}: KnownOfRepresentative): 'BARRED' | 'OTHER_FIRM_NOT_GOOD' | null {
  if (barred) return 'BARRED';
  return otherFirms.some(isNotGood) ? 'OTHER_FIRM_NOT_GOOD' : null;
}
