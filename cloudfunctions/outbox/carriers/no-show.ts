import type { NoShowEffect } from '#domain/no-show/owed';
import type { Carriers } from '../carrier';
import { countVisit } from '../count-visit';
import { openNoShow } from '../no-shows';

export const noShowCarriers: Carriers<NoShowEffect> = {
  'count-visit': ['counters', (effect) => countVisit(effect)],
  'open-no-show': ['others', openNoShow],
};
