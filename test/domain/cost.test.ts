import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cost } from '../../config/cost';
import { OPEN_FOR_AN_HOUR, times } from '../../config/cost/measured';
import { month, total, yuan } from '../../config/cost/model';

describe('What a district costs', () => {
  it('is drawn in the docs as it is reckoned now', () => {
    expect(readFileSync('docs/cost.md', 'utf8')).toBe(cost());
  });

  it('grows with the people', () => {
    const of = (residents: number, workers: number) => total(month({ residents, workers }));
    expect(of(20_000, 200).calls).toBeGreaterThan(of(10_000, 200).calls);
    expect(of(10_000, 400).reads).toBeGreaterThan(of(10_000, 200).reads);
  });

  it('is what was asked of the environment, times its price', () => {
    const tenThousand = { calls: 10_000, reads: 10_000, writes: 10_000 };
    // 10,000 calls of 0.3 s at 256 MB are 750 GB seconds.
    expect(yuan(tenThousand)).toBeCloseTo(0.0133 + 750 * 0.000110592 + 0.015 + 0.05, 6);
    expect(yuan(times(3, tenThousand))).toBeCloseTo(3 * yuan(tenThousand), 6);
  });

  it('is less for a desk that waits than for one that is waited for', () => {
    const { worker, workerWaited } = OPEN_FOR_AN_HOUR;
    expect(worker.calls * 2).toBeLessThan(workerWaited.calls);
  });
});
