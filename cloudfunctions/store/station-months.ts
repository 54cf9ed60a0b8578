import type { StationMonth } from '#domain/station/use';
import { findById } from './documents';

/** 签到: how often people came, by station and month. */
export const stationMonths = {
  findById: (id: string) => findById<StationMonth>('station_months', id),
};
