import { describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import * as decide from '#domain/firm/union-wish';
import { unionWishView, wishRow } from '#domain/firm/view-union-wish';
import { draft } from '#domain/vetting/applying';
import { vettedFirm } from '#domain/vetting/founding';
import { aForm } from '../../kit/applications';
import { actor, aWorker, done, HUIMIN, LIU, managerOf, moment, NOW, STAFF } from '../../kit/given';

// 建工会: a firm wishes for a union of its own once, and is answered once.

const BOSS = moment({ actor: managerOf(HUIMIN) });
const OFFICER = moment({ actor: actor('fang', ['resident']) });
const ASKED = done(decide.wishUnion(HUIMIN, [], BOSS));
const UNION = {
  unionId: 'new',
  parentId: 'federation',
  name: '惠民工会',
  area: [],
  admits: 'review',
} as const;
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.refusal?.code ?? 'ok';
const approved = (joinsUnion: boolean) => {
  const form = {
    ...aForm({ joinsUnion }),
    creditCode: 'code',
    papers: [],
    videos: [],
    idNumber: null,
    contactPhone: null,
  };
  const at = moment({ actor: STAFF });
  return vettedFirm(draft('a', form, at), at, ['fang', 'chair']);
};
const effectsOf = ({ effects }: Provider) => Object.values(effects);

describe('A firm that was vetted', () => {
  test('has the wish that its application had, since it was approved, and none where there was none', () => {
    const wish = { state: 'open', at: NOW, unionId: null, why: null };
    expect(approved(true).unionWish).toEqual(wish);
    expect(approved(false)).not.toHaveProperty('unionWish');
  });

  test('says the wish later through its manager, once, whatever came of it', () => {
    expect(ASKED.unionWish).toEqual({ state: 'open', at: NOW, unionId: null, why: null });
    expect(ASKED.events.at(-1)).toMatchObject({ action: 'wishUnion', by: 'manager' });
    expect(code(decide.wishUnion(ASKED, [], BOSS))).toBe('WISHED_ALREADY');
    const declined = done(decide.declineUnion(ASKED, '已有工会', OFFICER));
    expect(code(decide.wishUnion(declined, [], BOSS))).toBe('WISHED_ALREADY');
  });

  test('has whoever answers it told, with the application or later, and tells nobody where it has none', () => {
    const told = ['fang', 'chair'].map((to) => ({ kind: 'notify', to, about: 'union-wished' }));
    expect(effectsOf(approved(true))).toMatchObject(told);
    expect(effectsOf(done(decide.wishUnion(HUIMIN, ['fang', 'chair'], BOSS)))).toMatchObject(told);
    expect(effectsOf(approved(false))).toEqual([]);
  });

  test('is spoken for by nobody else, and not once it was made to leave', () => {
    for (const who of [LIU, STAFF, actor('ma', ['worker'], HUIMIN._id)])
      expect(code(decide.wishUnion(HUIMIN, [], moment({ actor: who })))).toBe('NOT_FOUND');
    expect(code(decide.wishUnion({ ...HUIMIN, standing: 'expelled' }, [], BOSS))).toBe('NOT_FOUND');
  });
});

describe('The answer', () => {
  test('that a union is founded remembers which, owes it, and tells each manager', () => {
    const founded = done(decide.foundUnion(ASKED, UNION, OFFICER));
    expect(founded.unionWish).toEqual({ state: 'founded', at: NOW, unionId: 'new', why: null });
    expect(founded.events.at(-1)).toMatchObject({ action: 'foundUnion', by: 'officer', memberId: 'fang' });
    expect(effectsOf(founded)).toMatchObject([
      { kind: 'found-union', providerId: HUIMIN._id, ...UNION },
      { kind: 'notify', to: HUIMIN.managerIds[0], about: 'union-wish-founded' },
    ]);
  });

  test('that none is founded gives the reason, which each manager is told', () => {
    const declined = done(decide.declineUnion(ASKED, '已有工会', moment({ actor: STAFF })));
    expect(declined.unionWish).toEqual({ state: 'declined', at: NOW, unionId: null, why: '已有工会' });
    expect(declined.events.at(-1)).toMatchObject({ action: 'declineUnion', by: 'staff', why: '已有工会' });
    expect(effectsOf(declined)).toMatchObject([{ kind: 'notify', about: 'union-wish-declined' }]);
  });

  test('is given once, to whoever has asked and is still vetted, and by nobody of the firm', () => {
    const founded = done(decide.foundUnion(ASKED, UNION, OFFICER));
    const declined = done(decide.declineUnion(ASKED, '已有工会', OFFICER));
    for (const answered of [founded, declined]) {
      expect(code(decide.foundUnion(answered, UNION, OFFICER))).toBe('WISH_ANSWERED');
      expect(code(decide.declineUnion(answered, '已有工会', OFFICER))).toBe('WISH_ANSWERED');
    }
    for (const firm of [HUIMIN, { ...ASKED, standing: 'expelled' as const }]) {
      expect(code(decide.foundUnion(firm, UNION, OFFICER))).toBe('NOT_FOUND');
      expect(code(decide.declineUnion(firm, '已有工会', OFFICER))).toBe('NOT_FOUND');
    }
    const worked = actor('once', ['resident', 'staff']);
    const own = [
      managerOf(HUIMIN),
      actor('member-ma', ['resident']),
      actor(HUIMIN.managerIds[0] ?? '', ['staff']),
      { ...worked, everOf: [HUIMIN._id] },
    ];
    for (const who of own) {
      expect(code(decide.declineUnion(ASKED, '已有工会', moment({ actor: who })))).toBe('OWN_CASE');
      expect(code(decide.foundUnion(ASKED, UNION, moment({ actor: who })))).toBe('OWN_CASE');
    }
  });
});

describe('What is seen of it', () => {
  const crew = [aWorker('ma'), aWorker('new', { approvedAt: null }), aWorker('gone', { left: true })];
  const contact = { name: '郭会计', phone: aWorker('ma').phone, phoneKey: 'k' };

  test('by who answers: the firm, whom one reaches there, how many work there, and since when', () => {
    expect(wishRow({ ...ASKED, workers: crew, contact })).toEqual({
      ...{ firmId: HUIMIN._id, name: HUIMIN.name, contactName: '郭会计', workers: 1, at: NOW },
    });
    expect(wishRow({ ...ASKED, contact: null })).toMatchObject({ contactName: '' });
  });

  test('by the manager: that one waits, which union it became, or why none', () => {
    expect(unionWishView(HUIMIN, null)).toBeNull();
    expect(unionWishView(ASKED, null)).toMatchObject({ state: 'open', at: NOW });
    const founded = done(decide.foundUnion(ASKED, UNION, OFFICER));
    expect(unionWishView(founded, '惠民工会')).toMatchObject({
      ...{ state: 'founded', unionId: 'new', unionName: '惠民工会' },
    });
    const declined = done(decide.declineUnion(ASKED, '已有工会', OFFICER));
    expect(unionWishView(declined, null)).toMatchObject({ state: 'declined', why: '已有工会' });
  });

  test('of the crew for an invitation: those whom staff have admitted, whose number is known still', () => {
    const nothing = { key: 'none', iv: '', box: '已注销' };
    const workers = [...crew, aWorker('erased', { phone: nothing })];
    expect(decide.toInvite({ ...HUIMIN, workers }).map(({ workerId }) => workerId)).toEqual(['ma']);
  });
});
