import { DISTRICT_ID, type District, NO_DISTRICT } from '#domain/membership/district';
import { findById } from './documents';

/** 本区 */
export const districts = {
  stored: () => findById<District>('districts', DISTRICT_ID),
  current: async (): Promise<District> => (await districts.stored()) ?? NO_DISTRICT,
};
