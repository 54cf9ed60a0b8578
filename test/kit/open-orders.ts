import { DAY, HOUR } from '#domain/kernel/time';
import { freeHolder, type RepairOrder } from '#domain/repair/order';
import { openCloud, type TestCloud } from './cloud';
import { DRAIN, HER_ADDRESS, LIU, MONDAY_NINE, smallDistrict } from './district';
import { storedOrder } from './once';

/** A town in which orders lie open that workers accept while something else happens to their firm. */
export interface TownOfOpenOrders {
  readonly cloud: TestCloud;
  /** One more open order for the day after tomorrow, under this id. */
  readonly openOrder: (id: string) => RepairOrder;
}

export async function townOfOpenOrders(): Promise<TownOfOpenOrders> {
  const cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  const from = MONDAY_NINE + 2 * DAY;
  const { id } = await cloud.phone(LIU).does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '水管漏水',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'window', from, to: from + 2 * HOUR },
    providerId: null,
  });
  const like = storedOrder(cloud, id);
  await cloud.phone(LIU).does('repair', 'cancel', { orderId: id, reason: null });
  const openOrder = (_id: string) => ({ ...like, _id, urgentHolder: freeHolder(_id), effects: {}, owed: 0 });
  return { cloud, openOrder };
}
