import { useEffect } from 'react';
import { recall } from '../platform/storage';
import { useElder } from './use-elder';
import { useQuery } from './use-query';

/** Who holds this phone. `visitor` is certain only once the answer is there: until then she is neither. */
export function useMe() {
  const { value: me, screen, again } = useQuery('membership', 'me', {});
  const { turn } = useElder();
  const member = me?.roles.includes('resident') ?? false;

  // What she once chose on another phone counts here until she chooses on this one.
  const wantsElder = me?.elder === true;
  useEffect(() => {
    if (wantsElder && recall('elder') === null) turn(true);
  }, [wantsElder, turn]);

  return { me, member, visitor: me !== undefined && !member, screen, again };
}

/** How many messages wait to be read, for the tab bar. */
export const useUnread = (): number =>
  useQuery('notice', 'unread', {}, { refreshEvery: 20_000 }).value?.count ?? 0;
