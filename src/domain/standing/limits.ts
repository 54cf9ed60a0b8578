/** To appeal is refused for no limit of a day. */
export const standingStepsWithoutLimit = ['file'] as const;
