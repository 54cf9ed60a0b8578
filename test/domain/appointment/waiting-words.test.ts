import { describe, expect, it } from 'vitest';
import type { RequestView } from '#domain/appointment/contract';
import { headline } from '#domain/appointment/headlines';
import { requestView } from '#domain/appointment/view';
import { HOUR } from '#domain/kernel/time';
import { LIU, openBoxes } from '../../kit/given';
import { inState, MONDAY } from '../../kit/given-requests';

const NOW = MONDAY + HOUR;
const SLOT = { id: 'yunnan-slot', from: NOW + HOUR, to: NOW + 2 * HOUR };

function seen(changes: Partial<RequestView>): RequestView {
  const view = requestView(inState('requested').request, null, LIU, NOW, { ...openBoxes, words: () => '话' });
  if (!view) throw new Error('who asked sees it');
  return { ...view, ...changes };
}
const first = (changes: Partial<RequestView>) => headline(seen(changes), NOW).now;
const happened = (...actions: RequestView['timeline'][number]['action'][]) => ({
  timeline: actions.map((action) => ({
    at: NOW,
    action,
    by: 'clock' as const,
    to: 'requested' as const,
    why: null,
  })),
});

describe('The first line of a request, for who asked', () => {
  it('tells of an offered place while it can be confirmed, and of waiting only before', () => {
    expect(first({ waitsFor: SLOT, offeredUntil: null })).toBe('您在候补名单上');
    expect(first({ waitsFor: SLOT, offeredUntil: NOW + HOUR })).toBe('候补到一个名额，请您确认');
    expect(first({ waitsFor: null, offeredUntil: null })).toBe('工会收到了，正在安排');
  });

  it('tells that an offered place has passed by, whatever the clock did since, until another time is chosen', () => {
    expect(first(happened('ask', 'lapsePlace', 'remind'))).toBe('候补的名额已让给下一位');
    expect(first(happened('ask', 'lapsePlace', 'rebook'))).toBe('工会收到了，正在安排');
    expect(first({ ...happened('ask', 'lapsePlace'), meetingAt: NOW + HOUR })).toMatch(/^约在/);
  });
});
