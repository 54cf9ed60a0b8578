import { useState } from 'react';
import { useCommand } from '../../../hooks/use-command';
import type { Output } from '../../../platform/rooms';

export type Seen = Output<'appointment', 'request'>;

/** Everything an officer or the level above can do with a request. */
export function useHandling() {
  const commands = {
    accept: useCommand('appointment', 'accept'),
    meet: useCommand('appointment', 'meet'),
    miss: useCommand('appointment', 'miss'),
    cancelMeeting: useCommand('appointment', 'cancelMeeting'),
    transfer: useCommand('appointment', 'transfer'),
    reassign: useCommand('appointment', 'reassign'),
    askBack: useCommand('appointment', 'askBack'),
  };
  /** The time that is agreed with the acceptance. */
  const [meetingAt, setMeetingAt] = useState<number | null>(null);
  return {
    ...commands,
    meetingAt,
    setMeetingAt,
    problem: Object.values(commands).find(({ problem }) => problem !== null)?.problem ?? null,
  };
}
export type Handling = ReturnType<typeof useHandling>;
