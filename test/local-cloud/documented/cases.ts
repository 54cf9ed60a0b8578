import { ARITHMETIC } from './arithmetic';
import type { Case } from './case';
import { CHOICE } from './choice';
import { CHOICE_BEYOND } from './choice-beyond';
import { DATES } from './dates';
import { DATES_BEYOND } from './dates-beyond';
import { GROUPED } from './groups';
import { GROUPED_BEYOND } from './groups-beyond';
import { LISTS } from './lists';
import { LISTS_BEYOND } from './lists-beyond';
import { LOOKUPS } from './lookups';
import { QUERIES } from './queries';
import { QUERIES_BEYOND } from './queries-lists';
import { QUERIES_REFUSED } from './queries-refused';
import { SETS } from './sets';
import { STAGES_SHOWN } from './stages';
import { SHAPING } from './stages-shaping';
import { TEXTS } from './texts';
import { UPDATES } from './updates';
import { UPDATES_REFUSED } from './updates-refused';

export const ALL: Record<string, Case[]> = {
  arithmetic: ARITHMETIC,
  choice: [...CHOICE, ...CHOICE_BEYOND],
  lists: [...LISTS, ...SETS, ...LISTS_BEYOND],
  texts: TEXTS,
  dates: [...DATES, ...DATES_BEYOND],
  groups: [...GROUPED, ...GROUPED_BEYOND],
  stages: [...STAGES_SHOWN, ...SHAPING, ...LOOKUPS],
  queries: [...QUERIES, ...QUERIES_BEYOND, ...QUERIES_REFUSED],
  updates: [...UPDATES, ...UPDATES_REFUSED],
};
