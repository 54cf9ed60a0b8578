// 图片检查: receives WeChat's verdicts on pictures, whichever room had asked for them.
// Called by WeChat's message push alone (event `wxa_media_check`, set in the console). No phone ever learns a trace id.
import * as z from 'zod';
import { log, logging } from '../runtime/log';
import { newId } from '../runtime/moment';
import { origin } from '../runtime/wechat-world';
import { mediaVerdicts } from '../store/media';

const pushed = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(128),
  errcode: z.number().optional(),
  result: z.object({ suggest: z.string() }).optional(),
});

export const main = (event: unknown): Promise<string> =>
  logging({ room: 'media-verdict', requestId: newId() }, () => note(event));

async function note(event: unknown): Promise<string> {
  const verdict = pushed.safeParse(event);
  // WeChat may name the person concerned as OPENID, so here only the origin tells.
  if (origin() !== 'platform' || !verdict.success) {
    log('error', { refused: 1 });
    return 'refused';
  }
  const { trace_id: traceId, errcode = 0, result } = verdict.data;
  // What could not be judged stays hidden like what was found wanting.
  await mediaVerdicts.note(traceId, errcode === 0 && result?.suggest === 'pass', Date.now());
  return 'success';
}
