import { describe, expect, it } from 'vitest';
import { isValidOn, openCategories } from '#domain/firm/certificate';
import { setDuty } from '#domain/firm/duty';
import {
  badgeValid,
  mayServe,
  mayTakeOrders,
  type Provider,
  servedBy,
  type Worker,
  workerOf,
} from '#domain/firm/firm';
import { DAY, instantOf } from '#domain/kernel/time';
import { STANDING_LABEL } from '#domain/standing/labels';
import type { Standing } from '#domain/standing/standing';
import { actor, aProvider, aWorker, certificate, done, moment, NOW, workerActor } from '../../kit/given';

const until = (validToOn: string) => certificate('pipes', { validToOn });

describe('A certificate', () => {
  it('counts on its first and on its last day, and neither before nor after', () => {
    const paper = certificate('pipes', { validFromOn: '2026-01-10', validToOn: '2026-03-18' });
    expect(
      ['2026-01-09', '2026-01-10', '2026-03-18', '2026-03-19'].map((day) => isValidOn(paper, day)),
    ).toEqual([false, true, true, false]);
  });

  it('closes its category fourteen days later, at midnight in Beijing and not in London', () => {
    const papers = [until('2026-03-04')];
    expect(openCategories(papers, instantOf('2026-03-18', '23:59'))).toEqual(['pipes']);
    expect(openCategories(papers, instantOf('2026-03-19', '00:00'))).toEqual([]);
    expect(openCategories(papers, instantOf('2026-03-19', '07:59'))).toEqual([]);
  });

  it('opens its own category only, and two for one category open it once', () => {
    expect(openCategories([certificate('pipes'), certificate('pipes'), certificate('locks')], NOW)).toEqual([
      'pipes',
      'locks',
    ]);
  });
});

describe('What a worker may be sent for', () => {
  const firm = (papers: Provider['certificates'], worker: Worker) =>
    aProvider('huimin', [worker], { certificates: papers, categories: ['pipes', 'electric'] });

  it('is what both the firm and he himself are certified for today', () => {
    const ma = aWorker('ma', { certificates: [certificate('pipes'), certificate('locks')] });
    const huimin = firm([certificate('pipes'), certificate('electric'), certificate('locks')], ma);
    expect(servedBy(huimin, ma, NOW)).toEqual(['pipes']);
  });

  it('is nothing once the paper of either has run out', () => {
    const ma = aWorker('ma');
    expect(servedBy(firm([until('2026-03-03')], ma), ma, NOW)).toEqual([]);
    const late = aWorker('ma', { certificates: [until('2026-03-03')] });
    expect(servedBy(firm([certificate('pipes')], late), late, NOW)).toEqual([]);
  });
});

describe('A badge', () => {
  it('counts on the last day of the induction training and not on the day after', () => {
    const ma = aWorker('ma', { trainedUntilOn: '2026-03-18' });
    expect(badgeValid(ma, instantOf('2026-03-18', '23:59'))).toBe(true);
    expect(badgeValid(ma, instantOf('2026-03-19', '00:00'))).toBe(false);
  });

  it('does not count any more once he has left', () => {
    expect(badgeValid(aWorker('ma', { left: true }), NOW)).toBe(false);
  });
});

describe('A firm', () => {
  it.each(Object.keys(STANDING_LABEL) as Standing[])(
    'that is %s takes orders unless it is suspended or expelled',
    (standing) => {
      expect(mayTakeOrders({ standing })).toBe(!['suspended', 'expelled'].includes(standing));
    },
  );

  const ma = aWorker('ma');
  const serves = (over: Partial<Provider>, workers: Worker[] = [ma]) =>
    mayServe(aProvider('huimin', workers, over), 'pipes', '云南路街道', NOW);

  it('may be chosen where it works, in good standing, with somebody who is certified and badged', () => {
    expect(serves({})).toBe(true);
    expect(serves({ streets: ['中山路街道'] })).toBe(false);
    expect(serves({ standing: 'suspended' })).toBe(false);
    expect(serves({ certificates: [until('2026-03-03')] })).toBe(false);
    expect(serves({}, [aWorker('ma', { left: true })])).toBe(false);
    expect(serves({}, [aWorker('ma', { trainedUntilOn: '2026-03-17' })])).toBe(false);
    expect(serves({}, [])).toBe(false);
  });

  it('does not know a worker any more who has left it', () => {
    const firm = aProvider('huimin', [ma, aWorker('wang', { left: true })]);
    expect(workerOf(firm, ma.memberId)).toBe(ma);
    expect(workerOf(firm, 'member-wang')).toBeUndefined();
  });
});

describe('Going on duty', () => {
  const off = aWorker('ma', { onDutySince: null });
  const asked = (worker: Worker, onDuty: boolean, over: Partial<Provider> = {}) => {
    const firm = aProvider('huimin', [worker, aWorker('wang')], over);
    return { firm, decision: setDuty(firm, onDuty, moment({ actor: workerActor(firm, worker) })) };
  };

  it('notes since when, for him and for nobody else', () => {
    const { firm, decision } = asked(off, true);
    expect(done(decision).workers).toMatchObject([{ ...off, onDutySince: NOW }, firm.workers[1] ?? {}]);
  });

  it('is done forty times a day and no more, for each time everybody’s places are reckoned anew; ended it can be always', () => {
    let firm = aProvider('huimin', [off]);
    const turned = (onDuty: boolean, now = NOW) =>
      setDuty(firm, onDuty, moment({ actor: workerActor(firm, off), now }));
    const times = (count: number) => {
      for (let time = 0; time < count; time += 1)
        for (const onDuty of [true, true, false]) firm = done(turned(onDuty));
    };
    times(39);
    firm = done(turned(true));
    firm = done(turned(false));
    expect(turned(true)).toMatchObject({ refusal: { code: 'TOO_MANY_CHANGES' } });
    expect(turned(true, instantOf('2026-03-19') - 1)).toMatchObject({
      refusal: { code: 'TOO_MANY_CHANGES' },
    });
    expect(done(turned(true, instantOf('2026-03-19'))).workers[0]?.onDutySince).toBe(instantOf('2026-03-19'));
  });

  it('twice changes nothing, so that a retry does not move the beginning', () => {
    const { firm, decision } = asked(aWorker('ma', { onDutySince: NOW - DAY }), true);
    expect(done(decision)).toBe(firm);
  });

  it('is refused to a firm that is suspended, and to a badge that does not count', () => {
    expect(asked(off, true, { standing: 'suspended' }).decision).toMatchObject({
      refusal: { code: 'NOT_IN_GOOD_STANDING' },
    });
    expect(
      asked(aWorker('ma', { onDutySince: null, trainedUntilOn: '2026-03-17' }), true).decision,
    ).toMatchObject({
      refusal: { code: 'BADGE_NOT_VALID' },
    });
  });

  it('can always be ended, also by a worker of a suspended firm', () => {
    const { decision } = asked(aWorker('ma', { trainedUntilOn: '2026-03-17' }), false, {
      standing: 'suspended',
    });
    expect(done(decision).workers[0]?.onDutySince).toBeNull();
  });

  it('is refused to somebody who is no worker of the firm', () => {
    const firm = aProvider('huimin', [off]);
    expect(setDuty(firm, true, moment({ actor: actor('passer-by') }))).toMatchObject({
      refusal: { code: 'NOT_A_WORKER' },
    });
  });
});
