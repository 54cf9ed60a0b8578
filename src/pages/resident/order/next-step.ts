import { sayFen } from '#domain/kernel/money';
import { RATE_WITHIN } from '#domain/rating/rating';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import type { ScreenAction } from '../../../components/action-bar';
import { dial } from '../../../components/dialog';
import { go } from '../../../hooks/go';
import { UNION_PHONE } from '../../../text/office';
import { declineAfterAsking, disownAfterAsking } from './ask-first';
import type { Seen, Steps } from './use-steps';

interface NextStep {
  readonly action?: ScreenAction | null;
  readonly second?: ScreenAction | null;
}

/** The one main action of the moment, and a quiet alternative beside it. */
export function nextStep(seen: Seen, steps: Steps, now: number): NextStep {
  const { order } = seen;
  const may = (action: OrderView['can'][number]) => order.can.includes(action);
  if (order.awaitsChoice && may('offer')) return chooseNext(order, steps);
  if (may('recognise')) return atTheDoor(order, steps);
  if (may('approve')) return priced(order, steps);
  if (may('confirm')) return { action: confirming(order, steps) };
  if (order.state === 'closed') return closed(seen, now);
  if (order.state === 'cancelled' || order.state === 'lapsed') {
    return {
      action: { id: 'book-again', label: '重新预约', onTap: () => go('item', { id: order.item.id }) },
    };
  }
  if (order.state === 'frozen') {
    return { action: { id: 'call-union', label: `打电话 ${UNION_PHONE}`, onTap: () => dial(UNION_PHONE) } };
  }
  return {};
}

const chooseNext = (order: OrderView, { offer }: Steps): NextStep => ({
  action: {
    id: 'offer-everyone',
    label: ACTION_LABEL.offer,
    onTap: () => offer.run({ orderId: order.id, to: 'everyone' }),
    running: offer.running,
  },
  second: order.lastProvider
    ? {
        id: 'offer-same-firm',
        label: '还请这家',
        onTap: () => offer.run({ orderId: order.id, to: 'same-firm' }),
        disabled: offer.running,
      }
    : null,
});

function atTheDoor(order: OrderView, steps: Steps): NextStep {
  const { recognise, looking, setLooking, door } = steps;
  const isHim = async () => {
    if (!order.worker) return;
    const { badgeWorn, uniformWorn } = door.draft;
    const { workerId } = order.worker;
    const done = await recognise.run({ orderId: order.id, workerId, badgeWorn, uniformWorn });
    if (done) {
      setLooking(false);
      door.clear();
    }
  };
  if (looking) {
    return {
      action: { id: 'give-code', label: '给他到达码', onTap: isHim, running: recognise.running },
      second: { id: 'look-again', label: '再看看', onTap: () => setLooking(false) },
    };
  }
  return {
    action: { id: 'recognise', label: ACTION_LABEL.recognise, onTap: () => setLooking(true) },
    second: {
      id: 'disown',
      label: ACTION_LABEL.disown,
      danger: true,
      running: steps.disown.running,
      // The question stands over the screen meanwhile; nothing runs before it is answered.
      onTap: () => void disownAfterAsking(order, steps),
    },
  };
}

function priced(order: OrderView, steps: Steps): NextStep {
  const { approve } = steps;
  const { quote } = order;
  if (!quote) return {};
  return {
    action: {
      id: 'approve',
      label: `${ACTION_LABEL.approve} ${sayFen(quote.totalFen)}`,
      onTap: () => approve.run({ orderId: order.id, quoteId: quote.id }),
      running: approve.running,
    },
    second: {
      id: 'decline',
      label: '不同意',
      running: steps.decline.running,
      onTap: () => void declineAfterAsking(order, steps),
    },
  };
}

const confirming = (order: OrderView, { confirm, paid }: Steps): ScreenAction => ({
  id: 'confirm',
  label: `${ACTION_LABEL.confirm}，付了 ${sayFen(paid.fen)}`,
  onTap: async () => {
    if (await confirm.run({ orderId: order.id, paidFen: paid.fen })) paid.clear();
  },
  running: confirm.running,
});

function closed({ order, rated }: Seen, now: number): NextStep {
  const again = { id: 'book-again', label: '再约一次', onTap: () => go('item', { id: order.item.id }) };
  const inTime = order.closedAt !== null && now <= order.closedAt + RATE_WITHIN;
  if (rated || !inTime) return { action: again };
  return {
    action: { id: 'rate', label: '评价这一次', onTap: () => go('rate', { id: order.id }) },
    second: again,
  };
}
