// Numbers of days and weeks. All take a date whose UTC fields show the time of the zone that is meant.

const DAY = 86_400_000;

export function dayOfYear(shown: Date): number {
  return Math.floor((dayNumber(shown) - Date.UTC(shown.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** Weeks begin on Sunday; what lies before the first Sunday of a year is week 0. */
export function week(shown: Date): number {
  return Math.floor((dayOfYear(shown) + 6 - shown.getUTCDay()) / 7);
}

export function isoDayOfWeek(shown: Date): number {
  return shown.getUTCDay() || 7;
}

export function isoWeekYear(shown: Date): number {
  return thursdayOf(shown).getUTCFullYear();
}

export function isoWeek(shown: Date): number {
  return Math.ceil(dayOfYear(thursdayOf(shown)) / 7);
}

/** Midnight of a day that is given by its ISO week. */
export function ofIsoWeek(year: number, inWeek: number, day: number): number {
  const inFirstWeek = new Date(Date.UTC(year, 0, 4));
  return inFirstWeek.getTime() + ((inWeek - 1) * 7 + day - isoDayOfWeek(inFirstWeek)) * DAY;
}

/** An ISO week belongs to the year in which its Thursday lies. */
function thursdayOf(shown: Date): Date {
  return new Date(dayNumber(shown) + (4 - isoDayOfWeek(shown)) * DAY);
}

function dayNumber(shown: Date): number {
  return Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate());
}
