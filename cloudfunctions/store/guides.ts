import { FIRST_GUIDES } from '#domain/membership/first-guides';
import type { Guide, GuideAbout } from '#domain/membership/guide';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

const COLLECTION = { privacy: 'privacy_guides', rights: 'rights_guides' } as const;

/** 隐私指引、权利和义务, in editions. */
export const guides = {
  current: async (about: GuideAbout): Promise<Guide> =>
    (
      await find<Guide>(COLLECTION[about], {
        where: { edition: command.gt(0) },
        orderBy: ['edition', 'desc'],
        limit: 1,
      })
    )[0] ?? FIRST_GUIDES[about],
};
