import type { Moment } from '#domain/kernel/actor';
import type { Download } from '#domain/kernel/download';
import { no, type Result, yes } from '#domain/kernel/result';
import { DAY } from '#domain/kernel/time';
import { findById } from '../store/documents';
import { addOnce } from '../store/unit-of-work';
import { keepFile, linksTo } from './wechat-world';
import { type Sheet, workbook } from './workbook';

/**
 * 导出: the one way in which a desk hands out tables: `exportExcel(moment, 'points-books', [sheet(name, columns, rows)])`.
 * The action's output is `field.download`; on the phone, `saveFile` takes it from there.
 */

/** Long enough to save it, short enough that nothing lies about. */
const FILE_KEPT = DAY;

/** Who took what out of the house, and when; the file itself is removed by the clock. */
export interface Export {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly fileName: string;
  readonly fileId: string;
  readonly digest: string;
  readonly at: number;
  /** null once it has been removed. */
  readonly removeAt: number | null;
}

/** Makes the file, writes down who took it, and answers a temporary link. Asked again, it is the same file. */
export async function exportExcel(
  moment: Moment,
  subject: string,
  sheets: readonly Sheet[],
): Promise<Result<Download, 'REQUEST_REUSED' | 'BUSY'>> {
  const id = `${moment.actor.memberId}-${moment.requestId}`;
  const fileName = `${subject}.xlsx`;
  const earlier = await findById<Export>('exports', id);
  if (earlier) return linkTo(earlier, moment);
  const fileId = await keepFile(`exports/${moment.newId()}/${fileName}`, await workbook(sheets));
  const made: Export = {
    _id: id,
    version: 0,
    memberId: moment.actor.memberId,
    fileName,
    fileId,
    digest: moment.digest,
    at: moment.now,
    removeAt: moment.now + FILE_KEPT,
  };
  const stored = (await addOnce('exports', made)) ? made : await findById<Export>('exports', id);
  return stored ? linkTo(stored, moment) : no('BUSY');
}

async function linkTo(made: Export, moment: Moment): Promise<Result<Download, 'REQUEST_REUSED' | 'BUSY'>> {
  if (made.digest !== moment.digest) return no('REQUEST_REUSED');
  const url = (await linksTo([made.fileId]))[made.fileId];
  return url ? yes({ fileName: made.fileName, url }) : no('BUSY');
}
