import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY } from '#domain/kernel/personal';
import { spotsOf } from '#domain/kernel/personal-walk';
import type { RepairOrder } from '#domain/repair/order';
import { HOLDINGS } from '../../cloudfunctions/store/declared';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { daysLater, LEFT_BEHIND, lived, memberOf, sealsAbout, ticks } from '../kit/leaving';
import { booksAgree, ratingsCounted, stored } from '../kit/once';
import { filesIn, readableIn } from '../kit/secrets';

let cloud: TestCloud;
let folder = '';
let secrets: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongdaojia-erased-'));
  cloud = await openCloud({ data: folder, now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  await lived(cloud);
  await daysLater(cloud, 4);
  await cloud.phone(LIU).does('membership', 'ownData', {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Also what waits in the log beside the database is looked at. */
const everywhere = () => new Map([...filesIn(folder), ['dump', Buffer.from(JSON.stringify(cloud.dump()))]]);

describe('Who has gone for good is found nowhere', () => {
  test('before, all of it is found, and each text that is hers stands where a room declares it', () => {
    expect(readableIn(everywhere(), LEFT_BEHIND).length).toBeGreaterThanOrEqual(LEFT_BEHIND.length);
    for (const [collection, holding] of Object.entries(HOLDINGS)) {
      const documents = stored<object>(cloud, collection);
      const found = documents.map((one) => JSON.stringify({ ...one, effects: {} })).join('\n');
      const declared = holding === NOBODY ? [] : Object.keys(holding.texts);
      const texts = documents.flatMap((one) => declared.flatMap((path) => spotsOf(one, path)));
      const told = JSON.stringify(texts.map(({ value }) => value));
      for (const words of LEFT_BEHIND.filter((one) => found.includes(one)))
        expect([collection, words, told.includes(words)]).toEqual([collection, words, true]);
    }
    secrets = sealsAbout(cloud, '"liu"');
    expect(secrets.length).toBeGreaterThan(3);
  });

  test('afterwards neither database nor log nor file nor dump holds a word, a seal or a fingerprint of hers', async () => {
    const { phoneKey } = memberOf(cloud, 'liu') ?? { phoneKey: '' };
    const answer = await cloud.phone(LIU).does('membership', 'erase', { sure: true });
    expect(answer.state).toBe('erasing');
    await ticks(cloud, 2);
    expect(memberOf(cloud, 'liu')).toMatchObject({ name: '已注销', erasing: { doneAt: expect.any(Number) } });
    expect(await cloud.phone(LIU).does('membership', 'me', {})).toMatchObject({ memberId: null });
    booksAgree(cloud);
    ratingsCounted(cloud);
    const orders = stored<RepairOrder>(cloud, 'repair_orders');
    expect(orders.map(({ contact }) => contact.box)).toEqual(['已注销', '已注销']);
    const left = JSON.stringify(cloud.dump());
    await cloud.stop();
    const files = new Map([...filesIn(folder), ['dump', Buffer.from(left)]]);
    expect(readableIn(files, [...LEFT_BEHIND, ...secrets, phoneKey])).toEqual([]);
    expect([...files].filter(([, content]) => content.includes(LIU)).map(([name]) => name)).toEqual([]);
  });
});
