/**
 * The environment has too much to do, or has used up what was paid for: a quota, a rate, too many at once, no answer in time.
 * Nothing is broken, and the same may be asked again a little later. CloudBase's codes: -501002 to -501004, -501015, -501016.
 */
export const saysOverload = (words: string): boolean =>
  /\bEXCEED_(REQUEST_LIMIT|CONCURRENT_REQUEST_LIMIT|RATELIMIT)\b|-50100[234]\b|-50101[56]\b|DATABASE_TIMEOUT/.test(
    words,
  );
