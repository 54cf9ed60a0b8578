// 维修: everything about one repair order, from booking to closing.
// Called by residents, workers, managers and staff; the contract says who may call what.
import { repairContract } from '#domain/repair/contract';
import { serve } from '../runtime/serve';
import { accept, acceptFor } from './accept';
import { arrive } from './arrive';
import { disown, recognise, releaseByStaff, resume } from './at-the-door';
import { book } from './book';
import { confirm, finish } from './closing';
import { cancel, cancelByStaff, offer, release, reportNoShow } from './giving-up';
import { catalogue, desk, figures, jobs, mine, pool } from './lists';
import { openContact } from './open-contact';
import { order } from './order';
import { approve, decline, quote } from './price';

export const main = serve('repair', repairContract, {
  catalogue,
  figures,
  book,
  mine,
  order,
  pool,
  jobs,
  desk,
  accept,
  acceptFor,
  offer,
  recognise,
  disown,
  arrive,
  quote,
  approve,
  decline,
  finish,
  confirm,
  cancel,
  release,
  reportNoShow,
  resume,
  releaseByStaff,
  cancelByStaff,
  openContact,
});
