import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE, STAFF } from '../kit/district';
import { ANNA, application, BERT, DORA, founded, posted, unionTown } from '../kit/joining';

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

describe('A member who asks to come to another union', () => {
  test('and is not received stays, which is told to who decided, also when it is sent again; then it is no affair of theirs', async () => {
    await cloud.phone(ANNA).does('union', 'apply', application(town.street.id));
    const memberId = (await cloud.phone(ANNA).does('membership', 'me', {})).memberId ?? '';
    const twice = async (who: string, action: string, input: object) => {
      const requestId = newRequestId();
      const first = await say(who, 'union', action, input, requestId);
      expect(await say(who, 'union', action, input, requestId)).toMatchObject({ ok: true, value: {} });
      return first;
    };
    expect(await twice(BERT, 'admit', { memberId })).toMatchObject({ value: { state: 'admitted' } });
    const other = await founded(cloud, '江苏路街道总工会', 'street', town.root.id);
    await cloud.phone(STAFF).does('union', 'givePost', posted(other.id, DORA, 'chairman'));
    await cloud.phone(ANNA).does('union', 'askTransfer', { unionId: other.id });
    expect(await twice(DORA, 'keep', { memberId, why: '不在本街道' })).toMatchObject({
      value: { state: 'admitted', unionName: '云南路街道总工会', can: [] },
    });
    expect(await say(DORA, 'union', 'membership', { memberId })).toEqual(refused('NOT_FOUND'));
  });
});
