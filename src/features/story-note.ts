import type { OrderView } from '#domain/repair/contract';
import { OFFER_LABEL, PARTY_LABEL } from '#domain/repair/labels';

type Happened = OrderView['timeline'][number];

/** The title says who, save where somebody acted for her; the reason is in that person's own words. */
export function noteOn({ action, by, why }: Happened): string | null {
  if (why === null) return by === 'booker' ? PARTY_LABEL.booker : null;
  if (action === 'suggest') return why;
  if (action === 'offer') return OFFER_LABEL[why as keyof typeof OFFER_LABEL] ?? null;
  return `${PARTY_LABEL[by]}：${why}`;
}
