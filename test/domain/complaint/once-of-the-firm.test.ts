import { describe, expect, it } from 'vitest';
import { decideAppeal, rule } from '#domain/complaint/hearing';
import { complaintView } from '#domain/complaint/view';
import { capacityIn } from '#domain/firm/capacity';
import type { Actor } from '#domain/kernel/actor';
import { actor, NOW, STAFF } from '../../kit/given';
import { answered, appealed, at } from '../../kit/given-complaints';

// Whoever was of a firm once decides as staff nothing about it, although nothing ties them to it any more.

const ONCE: Actor = { ...actor('once', ['staff']), everOf: ['huimin'] };
const ELSEWHERE: Actor = { ...actor('elsewhere', ['staff']), everOf: ['haibin'] };
const NO_PICTURES = { urlOf: () => '', verdictOn: () => 'pass' } as never;

describe('Staff who once belonged to a firm', () => {
  const verdict = { upheld: false, why: '没有的事' };
  const decision = { overturned: true, why: '没有的事' };

  it('rule on no complaint about it, and decide no appeal; others do', () => {
    expect(rule(answered(), verdict, at(ONCE))).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(decideAppeal(appealed(true), decision, at(ONCE))).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(rule(answered(), verdict, at(ELSEWHERE)).ok).toBe(true);
    expect(decideAppeal(appealed(true), decision, at(ELSEWHERE)).ok).toBe(true);
  });

  it('see the complaint as somebody who is concerned, without a step to take', () => {
    const seen = (who: Actor) => complaintView(answered(), who, NO_PICTURES, NOW);
    expect([seen(ONCE)?.party, seen(ONCE)?.can]).toEqual(['involved', []]);
    expect([seen(STAFF)?.party, seen(STAFF)?.can]).toEqual(['staff', ['rule']]);
  });
});

describe('Which firms somebody was ever of', () => {
  const nobody = { memberId: 'ma', roles: ['resident'] as const, providerId: null };
  const firm = (id: string, works: readonly boolean[], managerIds: string[] = []) => ({
    ...{ _id: id, managerIds, workers: works.map((there) => ({ memberId: 'ma', left: !there })) as never },
  });
  const everOf = (known: Parameters<typeof capacityIn>[0], of: ReturnType<typeof firm>) => {
    const after = capacityIn(known, of);
    return after === 'elsewhere' ? after : after.everOf;
  };

  it('is remembered from joining on, also after leaving, each once', () => {
    expect(everOf(nobody, firm('huimin', [true]))).toEqual(['huimin']);
    expect(everOf({ ...nobody, providerId: 'huimin' }, firm('huimin', [false]))).toEqual(['huimin']);
    expect(everOf({ ...nobody, everOf: ['huimin'] }, firm('haibin', [true]))).toEqual(['huimin', 'haibin']);
    expect(everOf({ ...nobody, everOf: ['huimin'] }, firm('huimin', [false, true]))).toEqual(['huimin']);
    expect(everOf(nobody, firm('huimin', [], ['ma']))).toEqual(['huimin']);
  });

  it('is also said of one that was left long ago, by somebody who is elsewhere now', () => {
    expect(everOf({ ...nobody, providerId: 'haibin' }, firm('huimin', [false]))).toEqual([
      'haibin',
      'huimin',
    ]);
  });

  it('is nothing where there was none', () => {
    expect(everOf(nobody, firm('huimin', []))).toEqual([]);
  });
});
