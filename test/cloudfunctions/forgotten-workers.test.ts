import { describe, expect, test } from 'vitest';
import { clockRoom } from '../kit/clock-room';
import { rows } from '../kit/stores';

// What a firm leaves behind of whom it remembers no longer, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/store/forgotten-workers')),
  ...(await import('../../cloudfunctions/runtime/wechat-world')),
}));

const put = (path: string) => room.clock.keepFile(`kept/${path}.jpg`, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
const isThere = async (fileId: string) => (await room.clock.contentOf(fileId)) !== null;

describe('Of a worker who is remembered no longer', () => {
  const wish = { kind: 'forget-worker', cause: 'ma', workerId: 'ma', memberId: 'member-ma' } as const;
  const whose = (photo: string) => ({ ...room.order().worker, memberId: 'member-ma', photo });

  test('papers and portrait are gone, also when it is asked for twice', async () => {
    const [photo, paper] = [await put('portrait'), await put('paper')];
    for (let time = 0; time < 2; time += 1) {
      await room.clock.forgetWorker({ ...wish, photo, papers: [paper, ''] });
      expect([await isThere(photo), await isThere(paper)]).toEqual([false, false]);
    }
  });

  test.each([
    ['came', (photo: string) => ({ worker: whose(photo) })],
    ['came the first time', (photo: string) => ({ rework: { first: { worker: whose(photo) } } })],
  ])('the portrait stays where an order shows that he %s', async (_, shown) => {
    const [photo, paper] = [await put('portrait'), await put('paper')];
    room.cloud.seed(rows('repair_orders', [{ ...room.order(), ...shown(photo) }]));
    await room.clock.forgetWorker({ ...wish, photo, papers: [paper] });
    expect([await isThere(photo), await isThere(paper)]).toEqual([true, false]);
  });

  test('another portrait of his goes', async () => {
    const photo = await put('portrait');
    room.cloud.seed(rows('repair_orders', [{ ...room.order(), worker: whose('another.jpg') }]));
    await room.clock.forgetWorker({ ...wish, photo, papers: [] });
    expect(await isThere(photo)).toBe(false);
  });
});
