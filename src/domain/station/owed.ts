/** A station has another name, or another union keeps it: what is broken there goes with it. */
export interface FollowStation {
  readonly kind: 'follow-station';
  readonly cause: string;
}

/** What was mended long ago breaks anew: the photos of those who reported it then are in nobody’s books any more. */
interface ForgetReports {
  readonly kind: 'forget-reports';
  readonly cause: string;
  readonly files: readonly string[];
}

export type StationEffect = FollowStation | ForgetReports;
