import { describe, expect, test } from 'vitest';
import { changeUnion, type Founding, found } from '#domain/union/founding';
import { givePost, takePost } from '#domain/union/posts';
import { ROOT_ID, STANDS_UNDER, UNION_KINDS } from '#domain/union/union';
import { actor, done, moment } from '../../kit/given';
import { aUnion } from '../../kit/unions';

const STAFF = moment({ actor: actor('zhou', ['staff']) });
const WISH: Founding = { name: '云南路街道总工会', kind: 'street', area: [], admits: 'review', open: true };
const everywhere = () => true;
const AROUND = { parent: null, isPlace: everywhere };

describe('The tree of unions', () => {
  test('begins with the one of the district, under a name of its own', () => {
    const root = done(found({ ...WISH, kind: 'district' }, null, everywhere, STAFF));
    expect(root).toMatchObject({ _id: ROOT_ID, parentId: null, aboveIds: [], officers: [] });
    expect(root.code).toMatch(/^\d{6}$/);
    expect(found(WISH, null, everywhere, STAFF)).toMatchObject({ refusal: { code: 'PARENT_NOT_POSSIBLE' } });
  });

  test.each(UNION_KINDS.flatMap((kind) => UNION_KINDS.map((above) => [kind, above] as const)))(
    'has a %s under a %s where the statutes say so',
    (kind, above) => {
      const parent = aUnion({ _id: 'p', kind: above, aboveIds: ['q'] });
      const decision = found({ ...WISH, kind }, parent, everywhere, STAFF);
      expect(decision.ok).toBe(STANDS_UNDER[kind].includes(above));
      if (decision.ok) expect(decision.after.aboveIds).toEqual(['p', 'q']);
    },
  );

  test('grows under no union that is closed, and only where the district is', () => {
    const closed = aUnion({ kind: 'district', state: 'closed' });
    expect(found(WISH, closed, everywhere, STAFF).ok).toBe(false);
    const area = [{ street: '月球街道', community: null }];
    const parent = aUnion({ kind: 'district' });
    expect(found({ ...WISH, area }, parent, () => false, STAFF)).toMatchObject({
      refusal: { code: 'PLACE_UNKNOWN' },
    });
    const field = { fields: [{ path: 'area', problem: 'not served' }] };
    const other = changeUnion(
      aUnion({ _id: 'u' }),
      { ...WISH, area },
      { ...AROUND, isPlace: () => false },
      STAFF,
    );
    expect(other).toMatchObject({ refusal: { code: 'PLACE_UNKNOWN', ...field } });
    expect(found(WISH, closed, everywhere, STAFF)).toMatchObject({
      refusal: { fields: [{ path: 'parentId', problem: 'not possible' }] },
    });
    const known = aUnion({ _id: 'u', area });
    expect(changeUnion(known, { ...WISH, area }, { ...AROUND, isPlace: () => false }, STAFF).ok).toBe(true);
  });

  test('is changed by staff as to where one stands: it takes a place that its kind can have, and owes it to those below', () => {
    const community = aUnion({ _id: 'c', kind: 'community', parentId: 'a', aboveIds: ['a', 'district'] });
    const change = (parent: Parameters<typeof changeUnion>[2]['parent'], wish = WISH) =>
      changeUnion(community, wish, { ...AROUND, parent }, STAFF);
    const street = aUnion({ _id: 'b', parentId: 'district', aboveIds: ['district'] });
    const moved = done(change(street));
    expect([moved.parentId, moved.aboveIds]).toEqual(['b', ['b', 'district']]);
    expect(Object.values(moved.effects)).toMatchObject([{ kind: 'follow-parent', unionId: 'c' }]);
    for (const not of [
      null,
      community,
      aUnion({ kind: 'district' }),
      { ...street, state: 'closed' as const },
    ])
      expect(change(not)).toMatchObject({ ok: false, refusal: { code: 'PARENT_NOT_POSSIBLE' } });
    // Where it stands already it may stay.
    const stayed = done(change(aUnion({ _id: 'a', state: 'closed' })));
    expect([stayed.aboveIds, stayed.effects, stayed.code]).toEqual([['a', 'district'], {}, '111111']);
  });

  test('owes a second look at what stands above to whoever is founded under something', () => {
    const under = done(found(WISH, aUnion({ kind: 'district' }), everywhere, STAFF));
    expect(Object.values(under.effects)).toMatchObject([{ kind: 'follow-parent', unionId: under._id }]);
    expect(done(found({ ...WISH, kind: 'district' }, null, everywhere, STAFF)).effects).toEqual({});
  });

  test('has a new code for its wall where somebody asks for one', () => {
    const union = aUnion({ _id: 'u' });
    expect(done(changeUnion(union, { ...WISH, newCode: false }, AROUND, STAFF)).code).toBe('111111');
    const renewed = done(changeUnion(union, { ...WISH, newCode: true }, AROUND, STAFF)).code;
    expect([renewed.length, renewed === '111111']).toEqual([6, false]);
  });

  test('is closed and opened again by staff, but for its root', () => {
    const union = aUnion({ _id: 'u' });
    const closed = done(changeUnion(union, { ...WISH, open: false }, AROUND, STAFF));
    expect(closed.state).toBe('closed');
    expect(closed.events.map(({ action }) => action)).toEqual(['close']);
    expect(done(changeUnion(closed, WISH, AROUND, STAFF)).state).toBe('open');
    const root = changeUnion(aUnion(), { ...WISH, open: false }, AROUND, STAFF);
    expect(root).toMatchObject({ refusal: { code: 'ROOT_STAYS' } });
    const chair = moment({ actor: actor('chair') });
    expect(changeUnion(aUnion({ _id: 'u', chairman: 'chair' }), WISH, AROUND, chair).ok).toBe(false);
  });
});

describe('A post in a union', () => {
  const union = aUnion({ _id: 'u', chairman: 'chair', officers: ['zheng'] });
  const above = [aUnion({ _id: 'district', chairman: 'shao', officers: ['tang'] })];
  const given = { memberId: 'liu', name: '刘女士', post: 'grid', why: '社区推荐' } as const;
  const by = (who: string, roles: ['staff'] | [] = []) => moment({ actor: actor(who, roles) });

  test('is given by staff, by its chair or the chair above, with a reason that stays on record, and by nobody else', () => {
    for (const who of [by('zhou', ['staff']), by('chair'), by('shao')]) {
      const after = done(givePost(union, above, given, who));
      expect(after.officers.at(-1)).toMatchObject({ memberId: 'liu', post: 'grid' });
      expect(after.events.at(-1)).toMatchObject({ action: 'appoint', why: '社区推荐' });
      expect(Object.values(after.effects).map(({ kind }) => kind)).toEqual(['note-role', 'notify']);
    }
    for (const who of ['zheng', 'tang', 'nobody']) {
      expect(givePost(union, above, given, by(who))).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    }
  });

  test('is given to nobody by the own hand, nor taken', () => {
    const own = { ...given, memberId: 'chair' };
    expect(givePost(union, above, own, by('chair'))).toMatchObject({ refusal: { code: 'OWN_CASE' } });
    expect(takePost(union, above, own, by('chair'))).toMatchObject({ refusal: { code: 'OWN_CASE' } });
  });

  test('given anew becomes another one; the same one is there already', () => {
    const once = done(givePost(union, above, given, by('chair')));
    expect(givePost(once, above, given, by('chair'))).toMatchObject({
      refusal: { code: 'POST_THERE_ALREADY' },
    });
    const twice = done(givePost(once, above, { ...given, post: 'reception' }, by('chair')));
    expect(twice.officers.filter(({ memberId }) => memberId === 'liu')).toHaveLength(1);
  });

  test('is taken also from who has it in a union that is closed, where nobody is appointed any more', () => {
    const closed = { ...union, state: 'closed' as const };
    expect(givePost(closed, above, given, by('shao'))).toMatchObject({ refusal: { code: 'UNION_CLOSED' } });
    const after = done(takePost(closed, above, { memberId: 'zheng', why: '离任' }, by('shao')));
    expect(after.officers.map(({ memberId }) => memberId)).toEqual(['chair']);
    expect(takePost(union, above, { memberId: 'nobody', why: '离任' }, by('shao'))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
