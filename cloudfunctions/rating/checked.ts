import { no, yes } from '#domain/kernel/result';
import { wordsAllowed } from '../runtime/wechat-world';
import { handedIn } from '../store/pictures';

interface Said {
  readonly text: string;
  readonly photos: readonly string[];
}

/** Words are judged at once; photos wait, hidden, for the verdict that WeChat will push. */
export async function checked({ text, photos }: Said, openid: string | null) {
  const [decent, rated] = await Promise.all([
    openid === null || wordsAllowed(text, openid),
    handedIn(photos, openid),
  ]);
  if (!decent) return no('WORDS_NOT_ALLOWED', [{ path: 'text', problem: 'not allowed' }]);
  return yes({ text, photos: rated });
}
