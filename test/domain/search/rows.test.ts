import { describe, expect, it } from 'vitest';
import { requestRows } from '../../../cloudfunctions/search/rows';
import { asked } from '../../kit/given-requests';

describe('What staff find of a person’s requests', () => {
  it('is any but a psychological one: that this person has one is known to the counsellor alone', () => {
    const found = [asked({ topic: 'dispute' }), asked({ topic: 'psychological' })].map(
      ({ request }) => request,
    );
    expect(requestRows(found).map(({ topic }) => topic)).toEqual(['dispute']);
  });
});
