import type { StationEffect } from '#domain/station/owed';
import { followStation } from '../breakages';
import type { Carriers } from '../carrier';
import { forgetPortrait } from '../forget-portrait';

export const stationCarriers: Carriers<StationEffect> = {
  'follow-station': ['others', followStation],
  'forget-reports': ['others', forgetPortrait],
};
