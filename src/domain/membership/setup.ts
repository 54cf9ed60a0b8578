/** 开办: what a district needs before residents find something, in the order in which one thing needs the other. */
export const SETUP_STEPS = [
  'places',
  'catalogue',
  'union',
  'studio',
  'station',
  'rewards',
  'calendar',
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export const SETUP_LABEL: Readonly<Record<SetupStep, string>> = {
  places: '街道和社区',
  catalogue: '服务目录和价目',
  studio: '工会有约工作室',
  station: '驿站和领取点',
  rewards: '礼品和积分规则',
  calendar: '工作日历',
  union: '工会和入会码',
};

export interface StepState {
  readonly step: SetupStep;
  /** How much is there. */
  readonly count: number;
  readonly skipped: boolean;
}

/** Whatever is there counts, whoever brought it and when, so that setting up can be left and taken up at any time. */
export const setupOf = (
  counts: Readonly<Record<SetupStep, number>>,
  skipped: readonly SetupStep[],
): StepState[] => SETUP_STEPS.map((step) => ({ step, count: counts[step], skipped: skipped.includes(step) }));

/** The one to do next; null when nothing is missing that was not put off. */
export const nextStep = (steps: readonly StepState[]): SetupStep | null =>
  steps.find(({ count, skipped }) => count === 0 && !skipped)?.step ?? null;
