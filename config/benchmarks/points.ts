import { newNoun } from '#domain/kernel/entity';
import { accountAfter, hers, manyEntries } from './many-entries';
import { type Bench, fillWith, type Measured, measured, NOW, OPENID, type Question } from './measured';

/** A cloud with so many entries, and the three things that she waits for. */
export const benchPoints = (bench: Bench): Promise<Measured[]> =>
  measured(
    bench,
    async (cloud) => {
      const place = { name: '', address: '', hours: '', officerIds: [], order: 1, version: 1 };
      const reward = {
        name: '',
        description: '',
        picture: null,
        points: 1,
        stock: 100_000,
        perPersonMax: null,
      };
      cloud.seed({
        identities: [{ _id: OPENID, version: 1, memberId: 'liu', roles: ['resident'], providerId: null }],
        points_accounts: [accountAfter('liu', hers(bench.size), NOW)],
        stations: [{ _id: 'studio', ...place }],
        rewards: [{ ...newNoun('towel'), version: 1, ...reward, onShelf: true, stationIds: ['studio'] }],
      });
      await fillWith(cloud, 'points_entries', manyEntries(bench.size, NOW), bench);
    },
    QUESTIONS,
  );

const of = (asked: string, action: string, input: object): Question => ({
  ...{ asked, room: 'points', action, input },
});
const QUESTIONS = [
  of('balance and first page of the statement', 'statement', {}),
  of('redeem', 'redeem', {
    ...{ items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 1 },
  }),
  of('the shelf', 'shelf', {}),
];
