import type { FirmEffect } from '#domain/firm/owed';
import { followFirm, foundFirm } from '../../store/capacities';
import type { Carriers } from '../carrier';
import { refreshRank } from '../refresh-rank';

export const firmCarriers: Carriers<FirmEffect> = {
  'follow-firm': ['others', followFirm],
  'found-firm': ['others', ({ cause }) => foundFirm(cause)],
  'refresh-rank': ['afterwards', (effect) => refreshRank(effect)],
};
