import { describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Job, Lateness } from '../../../cloudfunctions/clock/job';
import { Rota } from '../../../cloudfunctions/clock/rota';

const job = (name: string, lateness: Lateness): Job => ({
  name,
  lateness,
  due: () => Promise.resolve([]),
  work: () => Promise.resolve(),
});
const names = (jobs: readonly Job[]) => jobs.map(({ name }) => name);
const NINE = 30_000_000 * MINUTE;

/** Asks minute by minute, everybody always being quiet; at which minutes each of them was asked. */
function asked(jobs: readonly Job[], minutes: number, most?: number): Record<string, number[]> {
  const rota = new Rota();
  const when: Record<string, number[]> = Object.fromEntries(names(jobs).map((name) => [name, []]));
  for (let minute = 0; minute < minutes; minute += 1) {
    const now = NINE + minute * MINUTE;
    for (const one of rota.turnsAt(now, jobs, most)) {
      when[one.name]?.push(minute);
      rota.wasQuiet(one, now);
    }
  }
  return when;
}

describe('Whose turn it is', () => {
  test('each is asked as often as it may come late, and no more often', () => {
    const when = asked([job('each', 1), job('five', 5), job('quarter', 15), job('hour', 60)], 61);
    expect(when.each).toHaveLength(61);
    expect(when.five).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
    expect(when.quarter).toEqual([0, 15, 30, 45, 60]);
    expect(when.hour).toEqual([0, 60]);
  });

  test('no tick asks more than so many; those that may come no later are always among them', () => {
    const many = Array.from({ length: 9 }, (_, i) => job(`later-${i}`, 15));
    const when = asked([...many, job('now', 1)], 30, 4);
    expect(when.now).toHaveLength(30);
    for (let minute = 0; minute < 30; minute += 1) {
      const together = Object.values(when).filter((at) => at.includes(minute));
      expect(together.length).toBeLessThanOrEqual(4);
    }
    for (const { name } of many) expect(when[name]).toHaveLength(2);
  });

  test('and each of them is among them once', () => {
    const jobs = [job('now', 1), job('now too', 1), job('later', 15)];
    expect(names(new Rota().turnsAt(NINE, jobs))).toEqual(['now', 'now too', 'later']);
  });

  test('who was quiet is not asked again in the same minute, whatever it is', () => {
    const rota = new Rota();
    const jobs = [job('now', 1), job('hour', 60)];
    for (const one of jobs) rota.wasQuiet(one, NINE);
    expect(rota.turnsAt(NINE + MINUTE - 1, jobs)).toEqual([]);
    expect(names(rota.turnsAt(NINE + MINUTE, jobs))).toEqual(['now']);
  });

  test('who has waited longest comes first', () => {
    const rota = new Rota();
    const jobs = [job('late', 5), job('later', 5)];
    rota.wasQuiet(jobs[0] as Job, NINE - 6 * MINUTE);
    rota.wasQuiet(jobs[1] as Job, NINE - 7 * MINUTE);
    expect(names(rota.turnsAt(NINE, jobs, 1))).toEqual(['later']);
  });

  test('where there was something left to do, it is asked again by the next tick', () => {
    const rota = new Rota();
    const jobs = [job('hour', 60)];
    expect(names(rota.turnsAt(NINE, jobs))).toEqual(['hour']);
    expect(names(rota.turnsAt(NINE + MINUTE, jobs))).toEqual(['hour']);
    rota.wasQuiet(jobs[0] as Job, NINE + MINUTE);
    expect(rota.turnsAt(NINE + 60 * MINUTE, jobs)).toEqual([]);
    expect(names(rota.turnsAt(NINE + 61 * MINUTE, jobs))).toEqual(['hour']);
  });

  test('a clock that was turned back makes nobody wait for what has been', () => {
    const rota = new Rota();
    const jobs = [job('hour', 60)];
    rota.wasQuiet(jobs[0] as Job, NINE);
    expect(names(rota.turnsAt(NINE - MINUTE, jobs))).toEqual(['hour']);
  });

  test('where every tick has a new instance, all of them come to their turn all the same', () => {
    const many = Array.from({ length: 30 }, (_, i) => job(`later-${i}`, 60));
    const seen = new Set<string>();
    for (let minute = 0; minute < 30; minute += 1) {
      for (const one of new Rota().turnsAt(NINE + minute * MINUTE, [job('now', 1), ...many], 4))
        seen.add(one.name);
    }
    expect(seen.size).toBe(31);
  });

  test('of many seven are asked', () => {
    const many = Array.from({ length: 20 }, (_, i) => job(`later-${i}`, 15));
    expect(new Rota().turnsAt(NINE, many)).toHaveLength(7);
  });
});
