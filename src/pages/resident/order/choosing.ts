import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import type { ScreenAction } from '../../../components/action-bar';
import type { Steps } from './use-steps';

/** What the screen offers: one main action, and a quiet one beside it. */
export interface NextStep {
  readonly action?: ScreenAction | null;
  readonly second?: ScreenAction | null;
}

type Offer = OrderView['offers'][number];

/** The choice that she is asked for first, and the one beside it. */
const FIRST: readonly Offer[] = ['suggested', 'everyone', 'same-firm'];

/** Whom to ask next: what is likely is the main action, the other stands beside it. */
export function choosing(order: OrderView, steps: Steps): NextStep {
  const [first, second] = FIRST.filter((offer) => order.offers.includes(offer));
  // The firm whose worker is gone may be gone as well: staff are looking for another meanwhile.
  if (order.rework && first === 'same-firm') {
    return { action: null, second: button(order, first, steps, false) };
  }
  return {
    action: first ? button(order, first, steps, true) : null,
    second: second ? button(order, second, steps, false) : null,
  };
}

function button(order: OrderView, to: Offer, { offer }: Steps, main: boolean): ScreenAction {
  return {
    id: `offer-${to}`,
    label: labelOf(order, to, main),
    onTap: () => offer.run({ orderId: order.id, to }),
    ...(main ? { running: offer.running } : { disabled: offer.running }),
  };
}

function labelOf(order: OrderView, to: Offer, main: boolean): string {
  if (to === 'everyone') return main ? ACTION_LABEL.offer : '请别家';
  if (to === 'suggested') return '同意，请这家来';
  return ranOut(order) ? '再等等这家' : '还请这家';
}

/** The firm that she chose did not answer in its time; otherwise somebody of it could not come. */
export const ranOut = ({ timeline }: Pick<OrderView, 'timeline'>): boolean =>
  [...timeline].reverse().find(({ action }) => ENDS_AN_OFFER.includes(action))?.action === 'choiceRanOut';

const ENDS_AN_OFFER: readonly OrderView['can'][number][] = [
  'choiceRanOut',
  'release',
  'reportNoShow',
  'nobodyCame',
  'releaseByStaff',
  'reworkElsewhere',
];
