import { sayFen } from '#domain/kernel/money';
import { RATE_WITHIN } from '#domain/rating/rating';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { dial } from '../../../components/dialog';
import { bookAgain } from '../../../features/to-book';
import { go } from '../../../hooks/go';
import { UNION_PHONE } from '../../../text/office';
import { declineAfterAsking } from './ask-first';
import { choosing, type NextStep } from './choosing';
import type { Seen, Steps } from './use-steps';

/** The one main action of the moment, and a quiet alternative beside it. */
export function nextStep(seen: Seen, steps: Steps, now: number): NextStep {
  const { order } = seen;
  const may = (action: OrderView['can'][number]) => order.can.includes(action);
  if (may('offer') && (order.awaitsChoice || order.suggestion)) return choosing(order, steps);
  if (order.visit && (!order.visit.agreed || may('agreeVisit'))) return aboutTheTime(order, steps);
  if (may('recognise')) return onTheWay(order);
  if (may('approve')) return priced(order, steps);
  if (may('confirm')) return finished(order, steps);
  if (order.state === 'closed') return closed(seen, now);
  if (order.state === 'cancelled' || order.state === 'lapsed') {
    return {
      action: { id: 'book-again', label: '重新预约', onTap: () => bookAgain(order.item.id, order.id) },
    };
  }
  if (order.state === 'frozen') {
    return { action: { id: 'call-union', label: `打电话 ${UNION_PHONE}`, onTap: () => dial(UNION_PHONE) } };
  }
  return {};
}

/** A time for a further visit stands in the room: hers to answer, or his. */
function aboutTheTime(order: OrderView, { agreeVisit, telling }: Steps): NextStep {
  const move = {
    id: 'move-visit',
    label: ACTION_LABEL.moveVisit,
    onTap: () => go('orderForm', { id: order.id, what: 'moveVisit' }),
  };
  const { visit } = order;
  if (!visit || !order.can.includes('agreeVisit')) return { action: null, second: move };
  return {
    action: {
      id: 'agree-visit',
      label: ACTION_LABEL.agreeVisit,
      onTap: () => {
        void telling.ask();
        return agreeVisit.run({ orderId: order.id, from: (visit.proposed ?? visit).from });
      },
      running: agreeVisit.running,
    },
    second: move,
  };
}

/** He is on the way: she telephones. What proves that it is he waits until somebody stands at the door. */
function onTheWay(order: OrderView): NextStep {
  const phone = order.worker?.phone;
  const door = {
    id: 'at-the-door',
    label: '师傅到门口了',
    onTap: () => go('atTheDoor', { id: order.id }),
  };
  if (!phone) return { action: null, second: door };
  return { action: { id: 'call-worker', label: '打电话', onTap: () => dial(phone) }, second: door };
}

/** The first quote, or one for more than she has approved. */
function priced(order: OrderView, steps: Steps): NextStep {
  const { approve, telling } = steps;
  const { quote } = order;
  if (!quote) return {};
  const extra = order.can.includes('declineExtra');
  return {
    action: {
      id: 'approve',
      label: `${extra ? '同意加项目，共' : ACTION_LABEL.approve} ${sayFen(quote.totalFen)}`,
      onTap: () => {
        // Within the tap; the approval does not wait for the answer.
        void telling.ask();
        return approve.run({ orderId: order.id, quoteId: quote.id });
      },
      running: approve.running,
    },
    second: {
      id: extra ? 'decline-extra' : 'decline',
      label: extra ? '不加' : '不同意',
      running: steps.decline.running,
      onTap: () => void declineAfterAsking(order, steps),
    },
  };
}

/** It is done, she says; or it is not, which the worker hears once and then the union. */
function finished(order: OrderView, { confirm, paid }: Steps): NextStep {
  const sum = order.payableFen > 0 ? `，付了 ${sayFen(paid.fen)}` : '';
  const what = order.can.includes('reject') ? 'reject' : 'dispute';
  return {
    action: {
      id: 'confirm',
      label: `${order.item.path === 'consult' ? '确认谈完' : ACTION_LABEL.confirm}${sum}`,
      onTap: async () => {
        if (await confirm.run({ orderId: order.id, paidFen: paid.fen })) paid.clear();
      },
      running: confirm.running,
    },
    second: {
      id: what,
      label: order.item.path === 'consult' ? '没谈好' : '没修好',
      onTap: () => go('orderForm', { id: order.id, what }),
    },
  };
}

/** Rated first; within the warranty the way back is always there. */
function closed({ order, rated }: Seen, now: number): NextStep {
  const again = { id: 'book-again', label: '再约一次', onTap: () => bookAgain(order.item.id, order.id) };
  const rework = {
    id: 'rework',
    label: '保修返工',
    onTap: () => go('orderForm', { id: order.id, what: 'rework' }),
  };
  const inTime = order.closedAt !== null && now <= order.closedAt + RATE_WITHIN;
  const mayRework = order.can.includes('rework');
  if (rated || !inTime) return mayRework ? { action: again, second: rework } : { action: again };
  const rate = { id: 'rate', label: '评价这一次', onTap: () => go('rate', { id: order.id }) };
  return { action: rate, second: mayRework ? rework : again };
}
