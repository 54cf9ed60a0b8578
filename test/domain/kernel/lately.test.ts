import { describe, expect, it } from 'vitest';
import {
  type Counter,
  forgettable,
  forgetting,
  hasCounted,
  REMEMBERS_ALL,
  remembering,
  remembersSince,
} from '#domain/kernel/lately';
import { MINUTE } from '#domain/kernel/time';

const NOW = 1_800_000_000_000;
/** Of before counters remembered. */
const STORED: Counter = {};
const NEW: Counter = { lately: REMEMBERS_ALL };
const causesOf = (counter: Counter) => counter.lately?.causes.map(({ cause }) => cause);
/** `cause-1` was counted a second after NOW, `cause-2` two, and so on. */
const afterCounting = (count: number): Counter =>
  Array.from({ length: count }).reduce<Counter>(
    (known, _, i) => remembering(known, `cause-${i + 1}`, NOW + (i + 1) * 1000),
    NEW,
  );

describe('What a counter has counted lately', () => {
  it('counts once, for the counter itself knows its cause', () => {
    const counted = remembering(STORED, 'visit-1', NOW);
    expect([hasCounted(STORED, 'visit-1'), hasCounted(counted, 'visit-1')]).toEqual([false, true]);
    expect(hasCounted(counted, 'visit-2')).toBe(false);
  });

  it('needs no line to be looked up where nothing was ever counted', () => {
    expect(remembersSince(NEW, NOW)).toBe(true);
    expect(remembersSince(remembering(NEW, 'visit-1', NOW), NOW)).toBe(true);
  });

  it('is looked up by its line where the counter is older than its memory', () => {
    expect(remembersSince(STORED, NOW)).toBe(false);
    const counted = remembering(STORED, 'visit-1', NOW);
    expect(counted.lately).toEqual({ causes: [{ cause: 'visit-1', at: NOW }], forgottenUpTo: NOW });
    expect(remembersSince(counted, NOW)).toBe(false);
  });

  it('is remembered for certain from a minute after the last that was forgotten', () => {
    const counted = remembering(STORED, 'visit-1', NOW);
    expect(remembersSince(counted, NOW + MINUTE)).toBe(false);
    expect(remembersSince(counted, NOW + MINUTE + 1)).toBe(true);
  });

  it('is forgotten from sixty on, but for the last twenty', () => {
    expect(forgettable(NEW)).toEqual([]);
    expect(forgettable(afterCounting(59))).toEqual([]);
    const full = afterCounting(60);
    expect(forgettable(full)).toHaveLength(40);
    expect(forgettable(full)[0]).toBe('cause-1');
    expect(forgettable(full).at(-1)).toBe('cause-40');
  });

  it('is forgotten only where its line is written', () => {
    const three = afterCounting(3);
    const lighter = forgetting(three, new Set(['cause-1', 'cause-3']));
    expect(causesOf(lighter)).toEqual(['cause-2']);
    expect(lighter.lately?.forgottenUpTo).toBe(NOW + 3000);
    expect(forgetting(three, new Set())).toBe(three);
    expect(forgetting(lighter, new Set(['cause-9'])).lately?.forgottenUpTo).toBe(NOW + 3000);
  });

  it('is kept beside everything else that the counter says', () => {
    const figures: Counter & { months: object } = { months: { '2026-04': 3 } };
    expect(remembering(figures, 'visit-1', NOW)).toMatchObject(figures);
    expect(forgetting(remembering(figures, 'visit-1', NOW), new Set(['visit-1']))).toMatchObject(figures);
  });
});
