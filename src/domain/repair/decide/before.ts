import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { photosBefore, withBefore } from '../before';
import { PHOTOS_MAX, type RepairOrder } from '../order';
import { allowedTo, type StepRefusal, step } from './step';

/** 拍维修前的照片, more of them each time. They move no deadline: who takes photos has not quoted, and not finished. */
export function showBefore(
  order: RepairOrder,
  photos: readonly string[],
  moment: Moment,
): Decision<RepairOrder, StepRefusal | 'TOO_MANY_PHOTOS'> {
  const may = allowedTo(order, 'showBefore', moment);
  if (!may.ok) return may;
  if (photosBefore(order).length + photos.length > PHOTOS_MAX)
    return no('TOO_MANY_PHOTOS', [{ path: 'photosBefore', problem: `more than ${PHOTOS_MAX} in all` }]);
  const changes = withBefore(order, photos, moment.now);
  return change({
    ...step(order, moment, { action: 'showBefore', by: may.value, changes }),
    actsAt: order.actsAt,
  });
}
