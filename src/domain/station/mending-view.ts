import type { Moment } from '#domain/kernel/actor';
import { type CheckedPhoto, type Pictures, showPhoto } from '#domain/kernel/pictures';
import { type Breakage, type BreakageParty, TO_MEND } from './breakage';
import type { BreakageRow } from './contract-mending';
import { allowed } from './mending-step';

/** What can be seen of who keeps it: words and photos, not of whom. */
export function breakageRow(
  breakage: Breakage,
  { actor }: Pick<Moment, 'actor'>,
  { pictures, nameOf }: { readonly pictures: Pictures; readonly nameOf: (id: string) => string },
): BreakageRow {
  const { takenById, reports } = breakage;
  const mine = takenById === actor.memberId;
  const may = (action: 'take' | 'release' | 'mend') => allowed(breakage, action, 'keeper').ok;
  return {
    id: breakage._id,
    stationId: breakage.stationId,
    stationName: breakage.stationName,
    part: breakage.part,
    state: breakage.state,
    since: breakage.since,
    dueAt: breakage.dueAt,
    endedAt: breakage.endedAt,
    outcome: breakage.outcome,
    takenByName: takenById && nameOf(takenById),
    reporters: reports.length,
    words: reports.flatMap(({ words }) => (words === '' ? [] : [words])),
    photos: photosOf(breakage).map((photo) => showPhoto(photo, false, pictures)),
    can: [
      ...(may('take') ? (['take'] as const) : []),
      ...(may('release') ? (['release'] as const) : []),
      ...(mine && may('mend') ? (['end'] as const) : []),
    ],
  };
}

export const photosOf = ({ reports }: Pick<Breakage, 'reports'>): CheckedPhoto[] =>
  reports.flatMap(({ photo }) => photo ?? []);

/** Hers among what was reported: what became of it. */
export const ownReports = (breakages: readonly Breakage[], memberId: string) =>
  breakages.flatMap(({ part, state, reports, outcome }) =>
    reports
      .filter((one) => one.memberId === memberId)
      .map(({ at }) => ({ part, state, at, outcome: TO_MEND.includes(state) ? '' : outcome })),
  );

/** What everybody reads at the station. */
export const brokenAt = (breakages: readonly Breakage[]) =>
  breakages
    .filter(({ state }) => TO_MEND.includes(state))
    .map(({ part, state, since }) => ({ part, taken: state === 'taken', since }));

export const isKeeper = (party: 'staff' | 'keeper' | 'stranger'): BreakageParty =>
  party === 'stranger' ? 'stranger' : 'keeper';
