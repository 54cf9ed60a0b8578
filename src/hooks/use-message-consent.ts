import type { MessagePurpose } from '#domain/notice/purposes';
import { allowMessages } from '../platform/subscribe';
import { useCommand } from './use-command';

/** Asks, in the tap where its use is seen, whether WeChat may tell the person once how it goes on. Nothing waits for it. */
export function useMessageConsent(purposes: readonly MessagePurpose[]): { ask: () => Promise<void> } {
  const grant = useCommand('notice', 'grant');
  return {
    async ask() {
      const allowed = await allowMessages(purposes);
      if (allowed.length > 0) await grant.run({ purposes: [...allowed] });
    },
  };
}
