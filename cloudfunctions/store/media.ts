import { command } from '../runtime/wechat-world';
import { find } from './documents';
import { addOnce } from './unit-of-work';

/** What WeChat said of a picture, under the trace id by which it had promised to say it. */
interface MediaVerdict {
  readonly _id: string;
  readonly version: number;
  readonly pass: boolean;
  readonly at: number;
}

const VERDICTS_MAX = 100;

/** 图片检查: written once per trace id, by WeChat's push alone. */
export const mediaVerdicts = {
  findAll: (traceIds: readonly string[]) =>
    traceIds.length === 0
      ? Promise.resolve([])
      : find<MediaVerdict>('media_verdicts', { where: { _id: command.in(traceIds) }, limit: VERDICTS_MAX }),
  /** WeChat may push a verdict again; the first one stands. */
  note: (traceId: string, pass: boolean, at: number) =>
    addOnce<Omit<MediaVerdict, 'version'>>('media_verdicts', { _id: traceId, pass, at }),
};
