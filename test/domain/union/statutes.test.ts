import { describe, expect, test } from 'vitest';
import { memberOf } from '#domain/union/card';
import { readCard, readJoin } from '#domain/union/code';
import { MEMBERSHIP_STATES, MEMBERSHIP_TABLE } from '#domain/union/membership';
import { givePost, takePost } from '#domain/union/posts';
import { offer } from '#domain/union/services';
import { STANDS_UNDER, UNION_TABLE, type Union, type UnionService } from '#domain/union/union';
import { actor, done, moment, NOW } from '../../kit/given';
import { aUnion } from '../../kit/unions';

// The tables by hand: whoever changes one changes what unions may do.

describe('Where a union stands', () => {
  test('is under these kinds, and no others', () => {
    expect(STANDS_UNDER).toEqual({
      district: [],
      street: ['district'],
      town: ['district'],
      federation: ['district'],
      community: ['street', 'town', 'federation'],
      enterprise: ['district', 'street', 'town', 'federation', 'community'],
      site: ['street', 'town', 'federation', 'community', 'enterprise'],
    });
  });
});

describe('The tables', () => {
  test('of a union and of a membership are these', () => {
    expect(UNION_TABLE).toEqual({
      change: { from: ['open', 'closed'], to: null, by: ['staff'] },
      close: { from: ['open'], to: 'closed', by: ['staff'] },
      reopen: { from: ['closed'], to: 'open', by: ['staff'] },
      appoint: { from: ['open'], to: null, by: ['staff', 'above'] },
      dismiss: { from: ['open', 'closed'], to: null, by: ['staff', 'above'] },
      offer: { from: ['open'], to: null, by: ['staff', 'above'] },
    });
    expect(MEMBERSHIP_TABLE).toEqual({
      apply: { from: ['returned', 'refused', 'withdrawn', 'left'], to: 'applied', by: ['member'] },
      join: {
        from: ['applied', 'returned', 'refused', 'withdrawn', 'left'],
        to: 'admitted',
        by: ['member'],
      },
      withdraw: { from: ['applied', 'returned'], to: 'withdrawn', by: ['member'] },
      admit: { from: ['applied'], to: 'admitted', by: ['officer', 'staff', 'clock'] },
      giveBack: { from: ['applied'], to: 'returned', by: ['officer', 'staff'] },
      refuse: { from: ['applied'], to: 'refused', by: ['officer', 'staff'] },
      record: {
        from: ['applied', 'returned', 'refused', 'withdrawn', 'admitted', 'left'],
        to: 'admitted',
        by: ['staff'],
      },
      leave: { from: ['admitted', 'transferring'], to: 'left', by: ['member'] },
      askTransfer: { from: ['admitted'], to: 'transferring', by: ['member'] },
      callOff: { from: ['transferring'], to: 'admitted', by: ['member'] },
      receive: { from: ['transferring'], to: 'admitted', by: ['receiver', 'staff'] },
      keep: { from: ['transferring'], to: 'admitted', by: ['receiver', 'staff'] },
    });
  });

  test('make a member of whoever is admitted or on the way to another union, and of nobody else', () => {
    const card = { number: 'QD-1', sinceOn: '2019-03-01', recordedAt: NOW, recordedBy: 'zhou' };
    const members = MEMBERSHIP_STATES.filter((state) => memberOf({ state, card }) !== null);
    expect(members).toEqual(['admitted', 'transferring']);
  });
});

describe('A post in a union', () => {
  const STAFF = moment({ actor: actor('zhou', ['staff']) });
  const given = { memberId: 'liu', name: '刘女士', post: 'grid', why: '社区推荐' } as const;

  test('is one of thirty; who has one already can have another one instead', () => {
    const officers = Array.from({ length: 29 }, (_, nth) => `officer-${nth}`);
    const full = done(givePost(aUnion({ _id: 'u', officers }), [], given, STAFF));
    expect(full.officers).toHaveLength(30);
    const one = { ...given, memberId: 'tang' };
    expect(givePost(full, [], one, STAFF)).toMatchObject({ refusal: { code: 'TOO_MANY_OFFICERS' } });
    expect(givePost(full, [], { ...given, post: 'reception' }, STAFF).ok).toBe(true);
  });

  test('is on record as what it is: the chair apart from all others, given or taken', () => {
    const union = aUnion({ _id: 'u', chairman: 'chair', officers: ['zheng'], name: '镇江路街道总工会' });
    const recorded = ({ effects }: Union) =>
      Object.values(effects).map((one) =>
        'about' in one
          ? `${one.about} ${one.to}`
          : 'what' in one && 'role' in one && 'where' in one && `${one.what} ${one.role} ${one.where}`,
      );
    const why = '换届';
    expect(recorded(done(takePost(union, [], { memberId: 'chair', why }, STAFF)))).toEqual([
      'taken chairman 镇江路街道总工会',
      'union-post-taken chair',
    ]);
    expect(recorded(done(givePost(union, [], { ...given, post: 'chairman' }, STAFF)))).toEqual([
      'given chairman 镇江路街道总工会',
      'union-post-given liu',
    ]);
    expect(recorded(done(givePost(union, [], given, STAFF)))[0]).toBe('given union-officer 镇江路街道总工会');
  });
});

describe('What a union offers', () => {
  const services: UnionService[] = [{ title: '理发 98 折', words: '出示会员卡', link: '' }];
  const by = (who: string) => moment({ actor: actor(who) });
  const union = aUnion({ _id: 'u', chairman: 'chair', officers: ['zheng'] });

  test('is kept whole by its chair and whoever stands above, while it is open', () => {
    expect(done(offer(union, [], services, by('chair')))).toMatchObject({ services, state: 'open' });
    const above = [aUnion({ chairman: 'shao' })];
    expect(offer(union, above, services, by('shao')).ok).toBe(true);
    expect(offer(union, [], services, by('zheng'))).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    const closed = { ...union, state: 'closed' as const };
    expect(offer(closed, [], services, by('chair'))).toMatchObject({ refusal: { code: 'UNION_CLOSED' } });
  });
});

test('A square of a union or of a card is read as what it is, and nothing else is', () => {
  expect(readJoin(' gdj-union:123456 ')).toBe('123456');
  for (const words of ['gdj-union:12345', 'gdj-card:123456', '123456']) expect(readJoin(words)).toBeNull();
  expect(readCard('gdj-card:111111-000001 654321')).toEqual({ number: '111111-000001', code: '654321' });
  for (const words of ['gdj-card:111111-000001', 'gdj-union:123456', '']) expect(readCard(words)).toBeNull();
});
