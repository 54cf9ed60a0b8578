import { allowMessage } from '../platform/subscribe';
import { useCommand } from './use-command';

/** Asks, in the tap where it makes sense, whether WeChat may tell her once how it goes on. Nothing waits for it. */
export function useMessageConsent(): { ask: () => Promise<void> } {
  const grant = useCommand('notice', 'grant');
  return {
    async ask() {
      if (await allowMessage()) await grant.run({});
    },
  };
}
