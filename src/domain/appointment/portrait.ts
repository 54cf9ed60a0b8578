/** 照片 of an officer: people see it once somebody else, of the staff, has looked at it; until then the one before stands. */
export interface Portrait {
  readonly shown: string | null;
  readonly waiting: WaitingPortrait | null;
}

interface WaitingPortrait {
  /** Says which one was looked at. */
  readonly id: string;
  readonly fileId: string;
}

export const NO_PORTRAIT: Portrait = { shown: null, waiting: null };

/** All files of it that there are. */
export const filesOf = ({ shown, waiting }: Portrait): string[] =>
  [shown, waiting?.fileId ?? null].filter((file) => file !== null);

/** How many wait for somebody to look at them. */
export const portraitsWaiting = (officers: readonly { readonly portrait?: Portrait }[]): number =>
  officers.filter(({ portrait }) => portrait?.waiting).length;
