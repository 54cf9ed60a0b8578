import type { Moment } from '#domain/kernel/actor';
import type { Download } from '#domain/kernel/download';
import { no, type Result, yes } from '#domain/kernel/result';
import { dayOf, HOUR } from '#domain/kernel/time';
import { LIMITS } from '#domain/limits';
import { find } from '../store/documents';
import { addOnce } from '../store/unit-of-work';
import { command, keepFile, linksTo, removeFiles } from './wechat-world';
import { type Sheet, workbook } from './workbook';

/**
 * 导出: the one way in which a desk hands out tables: `exportExcel({ subject: 'points-books', why }, moment, async () => [sheet(name,
 * columns, rows)])`. The action's output is `field.download`; on the phone, `saveFile` takes it from there.
 */

/** Long enough to save it, short enough that nothing lies about. */
export const FILE_KEPT = HOUR;

/** Who took what out of the house, when and why; the file itself is removed by the clock. */
export interface Export {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly fileName: string;
  /** Absent in what was taken before anybody was asked for it. */
  readonly why?: string;
  readonly fileId: string;
  readonly requestId: string;
  readonly digest: string;
  readonly at: number;
  /** null once it has been removed. */
  readonly removeAt: number | null;
}

/**
 * Makes the file, writes down who took it, and answers a temporary link. Asked again, it is the same file. `sheetsOf` reads what it
 * holds, beside what else has to be read.
 */
export async function exportExcel(
  { subject, why }: { readonly subject: string; readonly why: string },
  moment: Moment,
  sheetsOf: () => Promise<readonly Sheet[]>,
): Promise<Result<Download, NotExported>> {
  const { memberId } = moment.actor;
  const fileName = `${subject}.xlsx`;
  const [sheets, today] = await Promise.all([sheetsOf(), exportsOf(moment)]);
  if (today.earlier) return linkTo(today.earlier, moment);
  if (today.free.length === 0) return no('TOO_MANY_EXPORTS');
  const fileId = await keepFile(`exports/${moment.newId()}/${fileName}`, await workbook(sheets));
  const made: Omit<Export, '_id'> = {
    ...{ version: 0, memberId, fileName, why, fileId, requestId: moment.requestId, digest: moment.digest },
    ...{ at: moment.now, removeAt: moment.now + FILE_KEPT },
  };
  for (const _id of today.free) {
    if (await addOnce('exports', { ...made, _id })) return linkTo({ ...made, _id }, moment);
  }
  await removeFiles([fileId]);
  return no('TOO_MANY_EXPORTS');
}

/** They are numbered by the day, so that nobody takes one more however many are asked for at the same moment. */
async function exportsOf({ actor, now, requestId }: Moment) {
  const ids = Array.from(
    { length: LIMITS['exports-a-day'].max },
    (_, number) => `${actor.memberId}-${dayOf(now)}-${number}`,
  );
  const taken = await find<Export>('exports', { where: { _id: command.in(ids) }, limit: ids.length });
  return {
    earlier: taken.find((one) => one.requestId === requestId),
    free: ids.filter((id) => taken.every(({ _id }) => _id !== id)),
  };
}

/** What a desk takes along can be fetched for an hour. */
const LINK_SECONDS = 60 * 60;

type NotExported = 'REQUEST_REUSED' | 'TOO_MANY_EXPORTS' | 'BUSY';

async function linkTo(made: Export, moment: Moment): Promise<Result<Download, NotExported>> {
  if (made.digest !== moment.digest) return no('REQUEST_REUSED');
  const url = (await linksTo([made.fileId], LINK_SECONDS))[made.fileId];
  return url ? yes({ fileName: made.fileName, url }) : no('BUSY');
}
