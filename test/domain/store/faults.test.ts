import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../cloudfunctions/store/faults';

// What a fault is called where nothing else of it may be kept.

const ofSdk = (errCode: number | string, errMsg: string) =>
  Object.assign(new Error(errMsg), { errCode, errMsg });

describe('A fault is named', () => {
  test.each([
    [
      'by the cloud’s words for it',
      ofSdk(-501004, 'x [EXCEED_REQUEST_LIMIT] 13905320001'),
      'EXCEED_REQUEST_LIMIT',
    ],
    ['by its number, where there are no such words', ofSdk(-501001, 'resource system error'), '-501001'],
    ['by its class, where there is neither', new TypeError('刘女士 is not a function'), 'TypeError'],
    ['by the first of several', new AggregateError([new RangeError('a'), new Error('b')]), 'RangeError'],
    ['as one of several, where there is none', new AggregateError([]), 'AggregateError'],
    ['as unknown, where it is no error', '13905320001', 'unknown'],
  ])('%s', (_, fault, name) => {
    expect(nameOf(fault)).toBe(name);
  });
});
