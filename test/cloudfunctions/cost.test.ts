import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STORIES, type Use } from '../../config/cost/measured';
import { answeredFor } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { rated } from '../kit/story';
import { withStudios } from '../kit/studios';
import { countedUse } from '../kit/use';

// What docs/cost.md reckons with.

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
});
afterEach(() => cloud.stop());

const useSince = async (work: () => Promise<unknown>): Promise<Use> => {
  const before = new Set(cloud.invocations().map(({ id }) => id));
  await work();
  return countedUse(cloud.invocations().filter(({ id }) => !before.has(id)));
};

describe('A story', () => {
  test('of an order takes what the page of costs says', async () => {
    expect(await useSince(() => rated(cloud))).toEqual(STORIES.order);
  });

  test('of a talk takes what the page of costs says', async () => {
    const talk = async () => {
      const requestId = await answeredFor(cloud);
      await cloud
        .phone(LIU)
        .does('appointment', 'evaluate', { requestId, stars: 5, solved: true, words: '' });
    };
    expect(await useSince(talk)).toEqual(STORIES.talk);
  });
});
