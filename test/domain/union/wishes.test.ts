import { describe, expect, test } from 'vitest';
import { unionView } from '#domain/union/view';
import { answeredBy, mayAnswer, whoAnswers } from '#domain/union/wishes';
import { actor } from '../../kit/given';
import { aUnion } from '../../kit/unions';

// 谁答复: which union answers a firm that wishes for one of its own, and who does it there.

const ROOT = aUnion({ kind: 'district', officers: ['qu'], chairman: 'chair' });
const FEDERATION = aUnion({
  ...{ _id: 'federation', kind: 'federation', parentId: 'district', aboveIds: ['district'] },
  officers: ['fang'],
});
const CLOSED = { ...FEDERATION, _id: 'closed', state: 'closed' as const };
const names = (unions: readonly { readonly _id: string }[]) => unions.map(({ _id }) => _id);
const resident = (id: string) => actor(id, ['resident']);
const STAFF = actor('zhou', ['resident', 'staff']);

describe('A firm that wishes for a union', () => {
  test('is answered by the federation: by whoever has a post in it, a chair above it, and by staff', () => {
    const all = [ROOT, FEDERATION];
    for (const who of [resident('fang'), resident('chair'), STAFF]) {
      expect(names(answeredBy(all, who))).toEqual(['federation']);
      expect(mayAnswer(all, who)).toBe(true);
    }
    for (const who of ['qu', 'liu'].map(resident)) {
      expect([answeredBy(all, who), mayAnswer(all, who)]).toEqual([[], false]);
    }
  });

  test('is answered at the district where there is no federation, or none that is open', () => {
    for (const all of [[ROOT], [ROOT, CLOSED]]) {
      for (const who of [resident('qu'), resident('chair'), STAFF])
        expect(names(answeredBy(all, who))).toEqual(['district']);
      expect(mayAnswer(all, resident('fang'))).toBe(false);
    }
  });

  test('is seen by staff before there is any union under which to found one', () => {
    expect([answeredBy([], STAFF), mayAnswer([], STAFF)]).toEqual([[], true]);
    expect(mayAnswer([], resident('liu'))).toBe(false);
  });

  test('has every officer told of those that answer, each once', () => {
    expect(whoAnswers([ROOT])).toEqual(['chair', 'qu']);
    const other = { ...FEDERATION, _id: 'other' };
    expect(whoAnswers([ROOT, FEDERATION, other])).toEqual(['fang']);
    expect(whoAnswers([])).toEqual([]);
  });

  test('of several federations each is answered where one serves', () => {
    const other = { ...FEDERATION, _id: 'other', officers: [] };
    expect(names(answeredBy([ROOT, FEDERATION, other], resident('fang')))).toEqual(['federation']);
    expect(names(answeredBy([ROOT, FEDERATION, other], STAFF))).toEqual(['federation', 'other']);
  });
});

describe('The crew of a firm whose union was founded', () => {
  const union = aUnion({
    _id: 'own',
    kind: 'enterprise',
    aboveIds: ['federation', 'district'],
    firmId: 'huimin',
  });
  const can = (of: typeof union, who: string | typeof STAFF) =>
    unionView(of, [FEDERATION, ROOT], typeof who === 'string' ? resident(who) : who).can;

  test('is invited by whoever serves in that union, and where there is no firm there is nobody to invite', () => {
    expect(can({ ...union, officers: [...aUnion({ officers: ['xu'] }).officers] }, 'xu')).toContain(
      'inviteCrew',
    );
    for (const who of ['chair', STAFF]) expect(can(union, who)).toContain('inviteCrew');
    for (const who of ['liu', 'fang', 'manager-huimin']) expect(can(union, who)).not.toContain('inviteCrew');
    const { firmId: _, ...without } = union;
    expect(can(without, STAFF)).toEqual(['change', 'appoint']);
    expect(can({ ...union, state: 'closed' }, STAFF)).not.toContain('inviteCrew');
  });
});
