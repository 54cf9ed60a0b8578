import { now } from './clock';
import { newRequestId } from './request-id';

/** The code that WeChat's button gives, for the local cloud to read: good once, and for five minutes. */
export const playedCode = (openid: string): string =>
  `phone:${playedNumber(openid)}@${Math.round(now())}-${newRequestId()}`;

/** The number that WeChat's button gives where it is played, in a browser: the same person always has the same one. */
export function playedNumber(openid: string): string {
  let sum = 7;
  for (const letter of openid) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_000_000;
  return `199${String(sum).padStart(8, '0')}`;
}
