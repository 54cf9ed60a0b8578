import type { FirmEffect } from '#domain/firm/owed';
import { barred } from '../../store/barred';
import { followFirm, foundFirm } from '../../store/capacities';
import { forgetWorker } from '../../store/forgotten-workers';
import type { Carriers } from '../carrier';
import { refreshRank } from '../refresh-rank';

export const firmCarriers: Carriers<FirmEffect> = {
  'follow-firm': ['others', followFirm],
  'found-firm': ['others', ({ cause }) => foundFirm(cause)],
  'follow-bar': ['others', barred.followWorker],
  'forget-worker': ['others', forgetWorker],
  'refresh-rank': ['afterwards', (effect) => refreshRank(effect)],
};
