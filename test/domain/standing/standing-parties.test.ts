import { describe, expect, it } from 'vitest';
import { providerContract } from '#domain/provider-contract';
import { APPEALS } from '#domain/standing/appeals';
import { STANDING_TABLE } from '#domain/standing/standing';

/** What each row is asked for by, where the rules alone do not lead there; null: nobody can ask for it. */
const STANDING_ASKED = {
  warn: null,
  observe: null,
  suspend: 'suspendFirm',
  expel: 'answerProposal',
  recover: null,
  reinstate: 'reinstate',
  overturn: 'decideAppeal',
} as const satisfies Record<keyof typeof STANDING_TABLE, keyof typeof providerContract | null>;
const APPEAL_ASKED = { file: 'appealStep', keep: 'decideAppeal', overturn: 'decideAppeal' } as const;

describe('Who may ask for a step is who the table names', () => {
  it.each(Object.keys(STANDING_TABLE) as (keyof typeof STANDING_TABLE)[])('for the step %s', (action) => {
    const asked = STANDING_ASKED[action];
    const { by } = STANDING_TABLE[action];
    if (asked === null) {
      expect(by).toEqual(['clock']);
      expect(Object.keys(providerContract)).not.toContain(action);
    } else expect(providerContract[asked].by).toEqual(by.filter((party) => party !== 'clock'));
  });

  it.each(Object.keys(APPEAL_ASKED) as (keyof typeof APPEAL_ASKED)[])(
    'for the appeal’s step %s',
    (action) => {
      expect(providerContract[APPEAL_ASKED[action]].by).toEqual(APPEALS[action]?.by);
    },
  );

  it('and no step of an appeal is without its action', () => {
    expect(Object.keys(APPEAL_ASKED)).toEqual(Object.keys(APPEALS));
  });
});
