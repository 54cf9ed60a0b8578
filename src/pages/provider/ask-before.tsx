import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { Button } from '../../components/button';
import { Calm } from '../../components/calm';
import { go } from '../../hooks/go';

/** Still possible, and not done. */
export const lacksBefore = ({ can, photosBefore }: OrderView): boolean =>
  can.includes('showBefore') && photosBefore.length === 0;

/** Who went on without them is reminded, and not kept from anything. */
export const AskBefore = ({ order }: { order: OrderView }) =>
  lacksBefore(order) ? (
    <>
      <Calm words="还没有拍维修前的照片。动手以后就拍不到了。" />
      <Button
        id="ask-before"
        kind="quiet"
        icon="camera"
        label={ACTION_LABEL.showBefore}
        onTap={() => go('before', { id: order.id })}
      />
    </>
  ) : null;
