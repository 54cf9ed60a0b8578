import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { actionLabel, isTalk } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { Button } from '../../../components/button';
import { go } from '../../../hooks/go';
import { cancelAfterAsking, endReworkAfterAsking, noShowAfterAsking } from './ask-first';
import type { Steps } from './use-steps';

interface GivingUpProps {
  readonly order: OrderView;
  readonly steps: Steps;
  readonly now: number;
}

/** The ways out, at the end of the screen, each with what it costs. */
export function GivingUp({ order, steps, now }: GivingUpProps) {
  const { can, noShowFrom } = order;
  const mayReport = can.includes('reportNoShow');
  const later = !mayReport && noShowFrom !== null && noShowFrom > now;
  // Beside a quote, 不同意 is the same way out.
  const mayCancel = can.includes('cancel') && !can.includes('decline');
  const bookedByOthers = order.bookedBy !== null && order.party === 'resident';
  const openToAll = order.offers.includes('everyone') && !order.awaitsChoice && !order.suggestion;
  return (
    <View className="order__out">
      {openToAll && (
        <Button
          id="offer-everyone"
          kind="quiet"
          label={isTalk(order) ? '不等了，请别家来谈' : '不等了，请别的师傅来'}
          running={steps.offer.running}
          onTap={() => steps.offer.run({ orderId: order.id, to: 'everyone' })}
        />
      )}
      {mayReport && (
        <Button
          id="report-no-show"
          kind="danger"
          label={actionLabel('reportNoShow', order)}
          running={steps.reportNoShow.running}
          onTap={() => void noShowAfterAsking(order, steps)}
        />
      )}
      {later && (
        <View className="note">{`如果${sayInstant(noShowFrom, now)} 还${isTalk(order) ? '没有谈成' : '没有来'}，可以在这里告诉我们。`}</View>
      )}
      {mayCancel && (
        <Button
          id="cancel"
          kind="plain"
          label={bookedByOthers ? '我没有同意，取消这一单' : ACTION_LABEL.cancel}
          running={steps.cancel.running}
          onTap={() => void cancelAfterAsking(order, steps)}
        />
      )}
      {(order.worker ?? order.lastProvider) && (
        <Button id="complaints" kind="plain" label="投诉" onTap={() => go('complaints', { id: order.id })} />
      )}
      {can.includes('endRework') && (
        <Button
          id="end-rework"
          kind="plain"
          label={ACTION_LABEL.endRework}
          running={steps.cancel.running}
          onTap={() => void endReworkAfterAsking(order, steps)}
        />
      )}
    </View>
  );
}
