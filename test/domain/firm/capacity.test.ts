import { describe, expect, test } from 'vitest';
import { capacityIn } from '#domain/firm/capacity';
import type { Role } from '#domain/kernel/actor';

const FIRM = 'firm-1';
const somebody = (roles: Role[], providerId: string | null = null) => ({
  memberId: 'ma',
  roles,
  providerId,
});
const works = (left = false) => ({ memberId: 'ma', left }) as never;
const firm = (workers: never[], managerIds: string[] = []) => ({ _id: FIRM, workers, managerIds });

describe('What somebody may do for a firm follows what the firm says', () => {
  test.each([
    ['who joined is its worker', somebody(['resident']), firm([works()]), ['resident', 'worker'], FIRM],
    [
      'who left is no worker',
      somebody(['resident', 'worker'], FIRM),
      firm([works(true)]),
      ['resident'],
      null,
    ],
    ['who came back is', somebody(['resident']), firm([works(true), works()]), ['resident', 'worker'], FIRM],
    ['who founded it manages it', somebody(['resident']), firm([], ['ma']), ['resident', 'manager'], FIRM],
    [
      'a manager who no longer works there himself stays its manager',
      somebody(['resident', 'manager', 'worker'], FIRM),
      firm([works(true)], ['ma']),
      ['resident', 'manager'],
      FIRM,
    ],
    [
      'a manager may be a worker of the own firm',
      somebody(['resident', 'manager'], FIRM),
      firm([works()], ['ma']),
      ['resident', 'manager', 'worker'],
      FIRM,
    ],
    [
      'who manages it no more and works there is its worker',
      somebody(['resident', 'manager'], FIRM),
      firm([works()]),
      ['resident', 'worker'],
      FIRM,
    ],
    ['staff stay staff', somebody(['staff', 'worker'], FIRM), firm([]), ['staff'], null],
    [
      'who works elsewhere and is no more in this one stays there',
      somebody(['resident', 'worker'], 'firm-2'),
      firm([works(true)]),
      ['resident', 'worker'],
      'firm-2',
    ],
    [
      'who founds a firm belongs to it, wherever he was',
      somebody(['resident', 'worker'], 'firm-2'),
      firm([], ['ma']),
      ['resident', 'manager'],
      FIRM,
    ],
  ] as const)('%s', (_, known, provider, roles, providerId) => {
    expect(capacityIn(known, provider)).toMatchObject({ memberId: 'ma', roles, providerId });
  });

  test('whom another firm has, this one cannot have', () => {
    expect(capacityIn(somebody(['resident', 'worker'], 'firm-2'), firm([works()]))).toBe('elsewhere');
  });
});
