/** Minutes after midnight in Beijing. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** In order, none overlapping another, none empty. */
export const areOrderly = (hours: readonly Hours[]): boolean =>
  hours.every(({ from, to }, place) => from < to && from >= (hours[place - 1]?.to ?? 0));

/** The whole hours that lie within, as the minutes at which they begin: those that a roster may name. */
export const wholeHours = (hours: readonly Hours[]): number[] =>
  hours.flatMap(({ from, to }) => {
    const first = Math.ceil(from / 60) * 60;
    return Array.from({ length: Math.max(Math.floor((to - first) / 60), 0) }, (_, more) => first + more * 60);
  });
