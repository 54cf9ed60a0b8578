import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import {
  describe as describeAgain,
  leftOf,
  newReward,
  type Reward,
  restock,
  setAside,
} from '#domain/points/reward';
import { done, moment, NOW, STAFF } from '../../kit/given';
import { aReward } from './random-books';

const DESCRIPTION = {
  name: '纯棉毛巾',
  description: '一条',
  picture: null,
  points: 20,
  perPersonMax: 2,
  onShelf: true,
  stationIds: ['studio'],
};
const by = (reward: Reward, change: number, now = NOW) =>
  restock(reward, change, '盘点', moment({ actor: STAFF, now }));

describe('A reward', () => {
  it('is new with what staff say of it, and without any stock', () => {
    const moment_ = moment({ actor: STAFF });
    expect(newReward('towel', DESCRIPTION, moment_)).toEqual({
      _id: 'towel',
      version: 0,
      effects: {},
      owed: 0,
      stock: 0,
      ...DESCRIPTION,
      events: [
        {
          at: NOW,
          action: 'describe',
          by: 'staff',
          memberId: 'zhou',
          from: null,
          to: 'on-shelf',
          why: null,
          requestId: moment_.requestId,
          digest: moment_.digest,
        },
      ],
    });
  });

  it('described anew keeps its stock, and it is on record whether it is on the shelf', () => {
    const towel = { ...newReward('towel', DESCRIPTION, moment({ actor: STAFF })), stock: 7 };
    const off = { ...DESCRIPTION, points: 25, onShelf: false };
    const after = done(describeAgain(towel, off, moment({ actor: STAFF })));
    expect(after).toMatchObject({ ...off, stock: 7 });
    expect(after.events.map(({ action, to }) => [action, to])).toEqual([
      ['describe', 'on-shelf'],
      ['describe', 'off-shelf'],
    ]);
  });

  it('is to be had but for what others have set aside, which staff cannot write off either', () => {
    const look = (cause: string, of?: Record<string, number>) => ({
      [`look-at-stock:${cause}`]: {
        kind: 'look-at-stock' as const,
        cause,
        by: 'call',
        at: 0,
        ...(of && { of }),
      },
    });
    const effects = { ...look('one', { towel: 2, cup: 9 }), ...look('two', { towel: 3 }), ...look('old') };
    const towel = { ...newReward('towel', DESCRIPTION, moment({ actor: STAFF })), stock: 7, effects };
    expect([leftOf(towel), leftOf(towel, 'one'), leftOf({ ...towel, _id: 'cup' }, 'two')]).toEqual([
      2, 4, -2,
    ]);
    expect(setAside(towel, 'two')).toEqual(effects['look-at-stock:two']);
    expect(setAside(towel, 'three')).toBeNull();
    expect([by(towel, -2).ok, by(towel, -3).ok]).toEqual([true, false]);
  });

  it('can be restocked from nought to a hundred thousand, and no further on either side', () => {
    const towel = aReward('towel', 20, 5);
    const stock = (change: number) => {
      const answer = by(towel, change);
      return answer.ok ? answer.after.stock : answer.refusal;
    };
    const refusal = {
      code: 'STOCK_OUT_OF_RANGE',
      fields: [{ path: 'quantity', problem: 'more than there are, or too many' }],
    };
    expect([stock(-5), stock(-6)]).toEqual([0, refusal]);
    expect([stock(99_995), stock(99_996)]).toEqual([100_000, refusal]);
  });

  it('says by how many it changed, with the sign, and why', () => {
    const towel = aReward('towel', 20, 5);
    expect([1, 0, -1].map((change) => done(by(towel, change)).events.at(-1)?.why)).toEqual([
      '+1：盘点',
      '0：盘点',
      '-1：盘点',
    ]);
  });

  it('keeps the last fifty of its changes, and how it began', () => {
    const after = Array.from({ length: 51 }, () => 1).reduce(
      (reward, change, no) => done(by(reward, change, NOW + no * DAY)),
      newReward('towel', DESCRIPTION, moment({ actor: STAFF })),
    );
    const [began, ...changes] = after.events.map(({ action }) => action);
    expect(began).not.toBe('restock');
    expect(changes).toEqual(Array.from({ length: 50 }, () => 'restock'));
  });
});
