import { keysOf } from '#domain/kernel/tables';

/** 考核数字: what one month of a studio, an officer, a union or the district amounts to. */
export interface Figures {
  readonly asked: number;
  readonly responded: number;
  readonly respondedInTime: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly evaluated: number;
  readonly satisfied: number;
  readonly stars: number;
  /** 回访: asked again 30 days after the answer, and whether it was solved indeed. */
  readonly followedUp: number;
  readonly lasting: number;
  readonly mediations: number;
  readonly people: number;
  readonly recoveredFen: number;
  readonly demands: number;
  readonly suggestions: number;
  readonly adopted: number;
}

export const NO_FIGURES: Figures = {
  asked: 0,
  responded: 0,
  respondedInTime: 0,
  answered: 0,
  answeredInTime: 0,
  evaluated: 0,
  satisfied: 0,
  stars: 0,
  followedUp: 0,
  lasting: 0,
  mediations: 0,
  people: 0,
  recoveredFen: 0,
  demands: 0,
  suggestions: 0,
  adopted: 0,
};
export const FIGURES = keysOf(NO_FIGURES);

export type Scope = 'studio' | 'officer' | 'union' | 'district';

/** A document of the monthly figures; `_id` is `<month>-<scope>-<owner>`. */
export interface Tally {
  readonly _id: string;
  readonly version: number;
  readonly scope: Scope;
  readonly owner: string;
  readonly name: string;
  readonly month: string;
  readonly figures: Figures;
}

export interface Contribution {
  readonly scope: Scope;
  readonly owner: string;
  readonly name: string;
  readonly month: string;
  readonly figures: Partial<Figures>;
}
