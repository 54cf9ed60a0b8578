// All operators of expressions.

import { ARITHMETIC } from './arithmetic';
import { DATES } from './dates';
import { DATES_MADE } from './dates-made';
import type { Operators } from './expression';
import { LISTS } from './lists';
import { LISTS_WALKED } from './lists-walked';
import { LOGIC } from './logic';
import { OBJECTS } from './objects';
import { SETS } from './sets';
import { SUMMARIES } from './summaries';
import { TEXTS } from './texts';

export const OPERATORS: Operators = {
  ...ARITHMETIC,
  ...LOGIC,
  ...LISTS,
  ...LISTS_WALKED,
  ...SETS,
  ...OBJECTS,
  ...TEXTS,
  ...DATES,
  ...DATES_MADE,
  ...SUMMARIES,
};
