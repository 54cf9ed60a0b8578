import { no } from '#domain/kernel/result';
import { wordsAllowed } from '../runtime/wechat-world';

/** What others read is looked at by WeChat first. */
export const allowed = async (words: string, openid: string | null): Promise<boolean> =>
  openid === null || wordsAllowed(words, openid);

export const NOT_ALLOWED = no('WORDS_NOT_ALLOWED', [{ path: 'words', problem: 'not allowed' }]);
