import type { PointsEffect } from '#domain/points/owed';
import { endRedemption } from '../../store/redemption-end';
import { lookAtStock } from '../../store/stock';
import { award } from '../award';
import type { Carriers } from '../carrier';

export const pointsCarriers: Carriers<PointsEffect> = {
  award: ['points', award],
  'end-redemption': [
    'points',
    async (effect, id, known) => {
      const redemption = await known.redemption(id);
      if (redemption) await endRedemption(redemption, effect);
    },
  ],
  'look-at-stock': ['others', lookAtStock],
};
