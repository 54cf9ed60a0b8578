import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_DOOR, HER_PHONE, LIU, MA, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { rewrite } from '../kit/rewrite';
import { accepted, booked } from '../kit/story';

// The log: whatever a function says is one object of JSON that tells where it comes from, and nothing of anybody.

interface Line {
  readonly level: string;
  readonly room: string;
  readonly requestId: string;
  readonly [more: string]: unknown;
}

let cloud: TestCloud;
let told: string[];
beforeAll(async () => {
  told = [];
  cloud = await openCloud({ now: MONDAY_NINE, log: (line) => told.push(line) });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

/** What our functions said while this was done (the SDK warns of slow calls in its own words), behind the function, the invocation and the level that the local cloud sets before it. */
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  told.length = 0;
  await work();
  return told.flatMap((line) => {
    const said = /^\S+ [0-9a-f]{8} \[(?:info|error)\] (.*)$/.exec(line)?.[1];
    return said === undefined ? [] : [JSON.parse(said) as Line];
  });
}
const tick = async () => {
  cloud.clock.move(MINUTE);
  await cloud.tick('clock');
};
const PEOPLE = [HER_PHONE, HER_DOOR, LIU, MA, STAFF, '13805320002', '刘女士', '马师傅', '周工'];

function expectSound(lines: readonly Line[]): void {
  expect(lines).not.toEqual([]);
  for (const line of lines) {
    expect(line, JSON.stringify(line)).toMatchObject({
      level: expect.stringMatching(/^(info|error)$/),
      room: expect.stringMatching(/^[a-z-]+$/),
      requestId: expect.stringMatching(/^[\w-]{8,64}$/),
    });
    for (const word of PEOPLE) expect(JSON.stringify(line)).not.toContain(word);
  }
}

describe('Every line of the log', () => {
  test('of a request that fails carries its requestId, and which room and action it was', async () => {
    const requestId = newRequestId();
    cloud.faults.add({ when: { collection: 'members', fn: 'membership' }, kind: 'timeout', times: 100 });
    const lines = await linesOf(() =>
      cloud.call('membership', { action: 'me', requestId, input: {} }, { openid: LIU }),
    );
    cloud.faults.clear();
    expectSound(lines);
    expect(lines).toMatchObject(lines.map(() => ({ room: 'membership', action: 'me', requestId })));
    expect(lines.map(({ fault }) => typeof fault)).toContain('string');
  });

  test('of a tick carries the id of that tick, and the job', async () => {
    await accepted(cloud);
    cloud.faults.add({ when: { collection: 'exports', fn: 'clock' }, kind: 'timeout', times: 100 });
    const first = await linesOf(tick);
    const second = await linesOf(tick);
    cloud.faults.clear();
    for (const lines of [first, second]) {
      expectSound(lines);
      expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(1);
      expect(lines.map(({ job }) => job)).toContain('exports');
    }
    expect(first[0]?.requestId).not.toBe(second[0]?.requestId);
  });

  test('of an effect that cannot be carried out names the noun that owes it, and its cause', async () => {
    const orderId = await booked(cloud);
    const impossible = { kind: 'award', cause: 'impossible', to: 'liu', rule: 'unheard-of' };
    await rewrite(cloud, 'repair_orders', orderId, {
      effects: { 'award:impossible:liu': impossible },
      owed: 1,
    });
    const owed = { noun: 'repair-order', id: orderId, effect: 'award:impossible:liu' };
    const requestId = newRequestId();
    const input = { noun: 'repair-order', id: orderId };
    const lines = await linesOf(() =>
      cloud.call('outbox', { action: 'settle', requestId, input }, { openid: LIU }),
    );
    expectSound(lines);
    expect(lines).toContainEqual(expect.objectContaining({ room: 'outbox', requestId, ...owed }));
    const byClock = await linesOf(tick);
    expectSound(byClock);
    expect(byClock).toContainEqual(expect.objectContaining({ room: 'clock', ...owed }));
  });

  test('of what others call has an id of its own', async () => {
    const lines = await linesOf(() => cloud.call('media-verdict', { Event: 'other' }, { source: 'wx_http' }));
    expectSound(lines);
    expect(lines.map(({ room }) => room)).toEqual(['media-verdict']);
  });
});
