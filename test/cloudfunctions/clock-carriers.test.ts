import { beforeAll, describe, expect, test } from 'vitest';
import { cloudForStores } from '../kit/stores';

// What is owed, and who carries it out: written by hand. Two that share documents and not a chain would meet.

let clock: typeof import('../../cloudfunctions/outbox/carriers') &
  typeof import('../../cloudfunctions/outbox/carrier');
beforeAll(async () => {
  await cloudForStores();
  clock = {
    ...(await import('../../cloudfunctions/outbox/carriers')),
    ...(await import('../../cloudfunctions/outbox/carrier')),
  };
});

const CHAINS = {
  points: ['award', 'end-redemption'],
  counters: ['count-course', 'count-price', 'count-rating', 'count-visit', 'strike-course'],
  talks: [
    ...['cancel-slot', 'change-later', 'change-officer', 'check-sign-up', 'count-appointment'],
    ...['follow-seat', 'follow-session', 'follow-slot', 'follow-studio', 'free-hour', 'lapse-sign-up'],
    ...['leave-session', 'leave-slot', 'look-at-place', 'lose-slot', 'offer-course', 'publish-hours'],
  ],
  others: [
    ...[
      'admit-at-once',
      'ask-fee-first',
      'call-everybody',
      'came-after-all',
      'count-training',
      'file-complaint',
      'follow-bar',
    ],
    ...['follow-card', 'follow-firm', 'follow-invitation', 'follow-ladder', 'follow-parent', 'follow-staff'],
    ...[
      'follow-station',
      'forget-portrait',
      'forget-reports',
      'forget-worker',
      'found-firm',
      'found-union',
      'give-back',
      'keep-membership',
      'keep-upload',
      'look-at-stock',
      'note-role',
    ],
    ...['open-no-show', 'tell-library', 'withhold'],
  ],
  afterwards: ['erase', 'refresh-rank'],
};

describe('What is owed', () => {
  test('is carried out in these chains', () => {
    const chains = new Map<string, string[]>();
    for (const [kind, [chain]] of Object.entries(clock.CARRIERS))
      chains.set(chain, [...(chains.get(chain) ?? []), kind].sort());
    expect(Object.fromEntries(chains)).toEqual(CHAINS);
  });

  test('has somebody who carries it out', () => {
    for (const [kind, [, carry]] of Object.entries(clock.CARRIERS))
      expect(typeof carry, kind).toBe('function');
  });

  test('is carried out side by side in these chains, and afterwards in one', () => {
    expect(clock.SIDE_BY_SIDE).toEqual(['notices', 'points', 'counters', 'talks', 'others']);
  });
});
