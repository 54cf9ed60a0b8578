// 维修: everything about one repair order, from booking to closing.
// Called by residents, workers, managers and staff; the contract says who may call what.
import * as before from '#domain/repair/commands/before';
import * as times from '#domain/repair/commands/times';
import { repairContract } from '#domain/repair/contract';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { open } from '../runtime/seal';
import { type Shows, serve, shownAs } from '../runtime/serve';
import { accept, acceptFor } from './accept';
import { arrive } from './arrive';
import { disown, recognise, releaseByStaff, resume } from './at-the-door';
import { attend, attending, handBack, noteCall } from './attending';
import { book, bookFor } from './book';
import { confirm, dispute, finish, reject } from './closing';
import { served } from './commands';
import { firmOrders, firmPool } from './firm-orders';
import { cancel, cancelByStaff, offer, release, reportNoShow } from './giving-up';
import { continueImport, importItems } from './import-items';
import { priceList, saveItem, takeStarter } from './keep-catalogue';
import { catalogue, closedOrders, desk, figures, jobs, mine, pool } from './lists';
import { openContact } from './open-contact';
import { order } from './order';
import { approve, decline, quote } from './price';
import { callees, suggest } from './suggest';
import { askFeeFirst, payFee, ruleFee, sayReceived } from './visit-fee';
import { rework } from './warranty';

/** Of what is stored here: what whoever stores it may see. */
const SHOWS: Shows = {
  repair_orders: shownAs(repairContract.cancel.output, (order: RepairOrder, { moment }) =>
    orderView(order, moment.actor, moment.now, open),
  ),
};

export const main = serve('repair', repairContract, SHOWS, {
  catalogue,
  priceList,
  saveItem,
  takeStarter,
  importItems,
  continueImport,
  figures,
  book,
  bookFor,
  mine,
  order,
  pool,
  jobs,
  firmOrders,
  firmPool,
  desk,
  closedOrders,
  accept,
  acceptFor,
  offer,
  suggest,
  callees,
  recognise,
  disown,
  arrive,
  quote,
  approve,
  decline,
  ...served(before),
  ...served(times),
  finish,
  confirm,
  reject,
  dispute,
  rework,
  cancel,
  release,
  reportNoShow,
  resume,
  releaseByStaff,
  cancelByStaff,
  sayReceived,
  payFee,
  ruleFee,
  askFeeFirst,
  openContact,
  attending,
  attend,
  handBack,
  noteCall,
});
