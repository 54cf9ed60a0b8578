import { DISTRICT_ID, type District, NO_DISTRICT } from '#domain/membership/district';
import type { Union } from '#domain/union/union';
import { findAlong, findById } from './documents';

/** 本区 */
export const districts = {
  stored: () => findById<District>('districts', DISTRICT_ID),
  current: async (): Promise<District> => (await districts.stored()) ?? NO_DISTRICT,
  /** With one of its unions; one call. Where no street was written down yet no union is found either. */
  withUnion: async (unionId: string): Promise<{ district: District; union: Union | null }> => {
    const steps = { wished: { is: [unionId] }, unions: { from: 'unions', by: 'wished' } } as const;
    const query = { where: { _id: DISTRICT_ID }, limit: 1 };
    const [row] = await findAlong<District, { unions: Union }>('districts', query, steps);
    return { district: row?.found ?? NO_DISTRICT, union: row?.along.unions[0] ?? null };
  },
};
