import type { ForgetWorker } from '#domain/firm/owed';
import { removeFiles } from '../runtime/wechat-world';
import { orders } from './orders';
import { keptFile } from './uploads';

/** An order shows who came, so that the portrait stays as long as one does; papers were shown to staff alone. */
export async function forgetWorker({ memberId, photo, papers }: ForgetWorker): Promise<void> {
  const files = (await orders.showsPortrait(memberId, photo)) ? papers : [photo, ...papers];
  await removeFiles(files.filter((file) => file !== '').flatMap((file) => [file, keptFile(file)]));
}
