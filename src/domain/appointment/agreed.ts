import type { State } from './request';

interface Course {
  readonly state: State;
  readonly meetingAt: number | null;
  readonly events: readonly { readonly to: string }[];
}

/**
 * When they are going to meet, or were and have not said yet that they did: once the union has confirmed it, also while she is asked
 * for more.
 */
export const meetingOf = ({ state, meetingAt, events }: Course): number | null =>
  state === 'accepted' || (state === 'returned' && beforeReturned(events) === 'accepted') ? meetingAt : null;

const beforeReturned = (events: Course['events']): string | undefined =>
  [...events].reverse().find(({ to }) => to !== 'returned')?.to;
