import type { Topic } from './request';

/** Psychological requests lie on the desk of one person, or wait where nobody looks; all others on that of the studio. */
export function deskOf(topic: Topic, studioId: string, officerId: string | null): string {
  if (topic !== 'psychological') return `studio/${studioId}`;
  return officerId === null ? waitingForCare(studioId) : `officer/${officerId}`;
}
export const waitingForCare = (studioId: string): string => `care/${studioId}`;
export const desksOf = (studioId: string, memberId: string): readonly string[] => [
  `studio/${studioId}`,
  `officer/${memberId}`,
];
/** That of the district's staff is named unlike any studio's. */
export const aboveDeskOf = (aboveId: string | null): string =>
  aboveId === null ? 'staff' : `above/${aboveId}`;
