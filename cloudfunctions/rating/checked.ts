import { handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import { wordsAllowed } from '../runtime/wechat-world';

interface Said {
  readonly text: string;
  readonly photos: readonly string[];
}

/** Words are judged at once; photos wait, hidden, for the verdict that WeChat will push. */
export async function checked({ text, photos }: Said, openid: string | null) {
  const decent = openid === null || (await wordsAllowed(text, openid));
  if (!decent) return no('WORDS_NOT_ALLOWED', [{ path: 'text', problem: 'not allowed' }]);
  return yes({ text, photos: handedIn(photos) });
}
