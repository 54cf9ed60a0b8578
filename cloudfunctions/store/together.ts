import { type Attempt, DRAWN_BY_LOT, unitOfWork } from './unit-of-work';

export type { Attempt as Together };
export const together = <T, Code extends string>(
  attempt: (round: number) => Promise<Attempt<T, Code>>,
  clash?: Code,
) => unitOfWork(attempt, clash ?? DRAWN_BY_LOT);
