import { FIRST_GUIDE, type Guide } from '#domain/membership/guide';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

/** 隐私指引 */
export const guides = {
  current: async (): Promise<Guide> =>
    (
      await find<Guide>('privacy_guides', {
        where: { edition: command.gt(0) },
        orderBy: ['edition', 'desc'],
        limit: 1,
      })
    )[0] ?? FIRST_GUIDE,
};
