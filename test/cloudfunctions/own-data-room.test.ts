import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../local-cloud';
import { LIU, liuAsMember, NEIGHBOUR, NOW } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';
import { unzip } from '../kit/unzip';

// 我的数据, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/membership/own-data')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

const contact = () =>
  room.sealHome({ name: '王女士', phone: '13905321234', house: '28 号', unit: '', room: '402' });
const seedLiu = () => {
  const address = { ...liuAsMember.addresses[0], contact: contact() };
  const order = (id: string, wrong: string) => ({
    ...{ ...anOrder({ state: 'open' }), _id: id, wrong, urgentHolder: `free:${id}`, contact: contact() },
  });
  cloud.seed({
    ...rows('members', [{ ...liuAsMember, phone: room.seal('13905320001'), addresses: [address] }] as never),
    ...rows('repair_orders', [order('order-1', '厨房下水道堵了'), order('order-2', '灯不亮')]),
  });
};
const ask = (how = {}) => room.ownData({}, called(LIU, how));
const named = (requestId: string, digest = 'a') => ({ requestId, digest });

describe('The own data', () => {
  test('are a file with a sheet for each kind of thing, whose things are numbered', async () => {
    seedLiu();
    const { url, fileName } = granted(await ask());
    expect(fileName).toBe('我的数据.xlsx');
    const files = unzip(Buffer.from(await (await fetch(url)).arrayBuffer()));
    const text = JSON.stringify(files);
    for (const words of [
      '维修单',
      '我的资料',
      '第几条',
      '项目',
      '内容',
      '王女士，13905321234',
      '13905320001',
    ])
      expect([words, text.includes(words)]).toEqual([words, true]);
    for (const words of ['厨房下水道堵了', '灯不亮'])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).not.toContain('order-1');
    const numbered = Object.entries(files).flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/sheet')
        ? [
            [
              ...new Set([...xml.matchAll(/<c r="A\d+"(?![^>]*t="s")[^>]*><v>(\d+)</g)].map(([, no]) => no)),
            ].join(),
          ]
        : [],
    );
    // One person, this file itself, two orders; no other sheet is there.
    expect(numbered.sort()).toEqual(['1', '1', '1,2']);
  });

  test('are three a day, each once however often it is asked for', async () => {
    seedLiu();
    const first = granted(await ask(named('one')));
    expect(new URL(granted(await ask(named('one'))).url).pathname).toBe(new URL(first.url).pathname);
    expect(codeOf(await ask(named('one', 'b')))).toBe('REQUEST_REUSED');
    expect(codeOf(await ask(named('two')))).toBe('ok');
    expect(codeOf(await ask(named('three')))).toBe('ok');
    expect(codeOf(await ask(named('four')))).toBe('TOO_MANY_OWN_FILES');
    expect(stored(cloud, 'exports')).toHaveLength(3);
  });

  test('are nobody’s who is not known, or not there', async () => {
    expect(codeOf(await room.ownData({}, { ...called(LIU), identity: null }))).toBe('NO_IDENTITY');
    expect(stored(cloud, 'exports')).toEqual([]);
    expect(codeOf(await room.ownData({}, called(NEIGHBOUR)))).toBe('NOT_FOUND');
  });
});
