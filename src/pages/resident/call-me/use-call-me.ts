import { useCommand } from '../../../hooks/use-command';

export const useCallMe = () => ({
  ask: useCommand('callback', 'ask'),
  withdraw: useCommand('callback', 'withdraw'),
});
export type CallMe = ReturnType<typeof useCallMe>;
