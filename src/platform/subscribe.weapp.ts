import Taro from '@tarojs/taro';
import type { MessagePurpose } from '#domain/notice/purposes';
import { TEMPLATE_IDS } from '#domain/notice/template-ids';

/**
 * WeChat's own question whether we may send one message of each of these; answers those that were allowed. It must be asked
 * within a tap, for three at most.
 */
export async function allowMessages(purposes: readonly MessagePurpose[]): Promise<readonly MessagePurpose[]> {
  const tmplIds = purposes.map((purpose) => TEMPLATE_IDS[purpose]);
  try {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] });
    const accepted = new Map<string, unknown>(Object.entries(answer));
    return purposes.filter((purpose) => accepted.get(TEMPLATE_IDS[purpose]) === 'accept');
  } catch {
    return []; // Not allowed, or switched off: everything shows in the app all the same.
  }
}
