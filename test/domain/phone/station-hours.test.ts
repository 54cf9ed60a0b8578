import { describe, expect, it } from 'vitest';
import { readHours } from '#domain/station/hours';
import { hoursDraft, hoursOf } from '../../../src/pages/station/form/hours-draft';

describe('Opening the form of a station', () => {
  it.each(['24 小时', '每天 08:00–20:00', '看门卫在不在'])(
    'and saving it as it is leaves its hours as they were: %s',
    (words) => {
      const hours = readHours(words);
      expect(hoursOf(hoursDraft(hours))).toEqual(hours);
    },
  );

  it('whose hours were written in words leaves them until another way is chosen', () => {
    const draft = hoursDraft(readHours('看门卫在不在'));
    expect(draft).toMatchObject({ open: 'words', written: '看门卫在不在' });
    expect(hoursOf({ ...draft, open: 'always' })).toEqual({ by: 'always' });
    expect(hoursOf({ ...draft, open: 'week' })).toMatchObject({ by: 'week' });
  });
});
