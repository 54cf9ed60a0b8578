import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import type { Membership, MembershipState } from '#domain/union/membership';
import type { Around } from '#domain/union/membership-party';
import {
  cardView,
  maskedName,
  membershipDetail,
  membershipRow,
  ownView,
  servicesFor,
  unionRow,
  unionView,
} from '#domain/union/view';
import { actor, NOW } from '../../kit/given';
import { aUnion } from '../../kit/unions';

const service = (title: string) => ({ title, words: `${title}的办法`, link: '' });
const ROOT = aUnion({
  name: '市南区总工会',
  kind: 'district',
  chairman: 'shao',
  services: [service('体检')],
});
const HERE = aUnion({
  ...{ _id: 'here', parentId: 'district', aboveIds: ['district'], chairman: 'chair', officers: ['zheng'] },
  services: [service('理发')],
});
const THERE = aUnion({
  _id: 'there',
  name: '家修行业工会联合会',
  aboveIds: ['district'],
  officers: ['feng'],
});
const AROUND: Around = { unions: [HERE, THERE, ROOT] };

const open = () => ({ name: '刘秀兰', phone: '19900530001', idNumber: '370202196001011234' });
const CARD = { number: '111111-000001', sinceOn: '2026-03-01', recordedAt: NOW, recordedBy: 'zheng' };
const membership = (state: MembershipState, of: Partial<Membership> = {}): Membership => ({
  ...newNoun('liu'),
  ...{ state, unionId: 'here', toUnionId: state === 'transferring' ? 'there' : null },
  ...{ person: { sealed: { key: 'k', iv: 'i', box: 'b' } }, personKey: 'liu-herself' },
  ...{ work: { kind: 'courier', employer: '顺达' }, accepted: { edition: 1, at: NOW - 5 } },
  ...{ appliedAt: NOW - 5, card: CARD, numberKey: CARD.number, why: null },
  ...of,
});
const staff = actor('zhou', ['staff']);

describe('A union', () => {
  test('is a line in the list, and a page with what stands above it, the nearest first', () => {
    expect(unionRow(HERE)).toEqual({
      ...{ id: 'here', name: '云南路街道总工会', kind: 'street', parentId: 'district', state: 'open' },
      officers: 2,
    });
    const site = aUnion({ _id: 'site', aboveIds: ['here', 'district'] });
    expect(unionView(site, [ROOT, HERE], staff).above).toEqual(['云南路街道总工会', '市南区总工会']);
  });

  test('offers staff all buttons, a chair the posts, and others none', () => {
    const can = (who: Actor) => unionView(HERE, [ROOT], who).can;
    expect(can(staff)).toEqual(['change', 'appoint']);
    expect(can(actor('chair'))).toEqual(['appoint']);
    expect(can(actor('shao'))).toEqual(['appoint']);
    expect([can(actor('zheng')), can(actor('nobody'))]).toEqual([[], []]);
  });
});

describe('The own membership', () => {
  const own = (state: MembershipState, of: Partial<Membership> = {}) =>
    ownView(membership(state, of), AROUND, open, actor('liu'));

  test('says what its person can do in each state', () => {
    expect(own('applied').can).toEqual(['withdraw']);
    expect(own('returned').can).toEqual(['apply', 'withdraw']);
    expect(own('admitted').can).toEqual(['leave', 'askTransfer']);
    expect(own('transferring').can).toEqual(['leave', 'callOff']);
    for (const state of ['refused', 'withdrawn', 'left'] as const) expect(own(state).can).toEqual(['apply']);
  });

  test('shows card and number to a member only, and to which union it moves', () => {
    const card = { number: CARD.number, sinceOn: CARD.sinceOn };
    expect(own('admitted')).toMatchObject({ card, unionName: '云南路街道总工会', toUnionName: null });
    expect(own('transferring')).toMatchObject({ card, toUnionName: '家修行业工会联合会', name: '刘秀兰' });
    expect(own('left').card).toBeNull();
    expect(own('admitted', { card: null }).card).toBeNull();
    expect(own('applied', { person: null, unionId: 'gone' })).toMatchObject({ name: '', unionName: '' });
  });

  test('is a card with the whole name for its holder, and for others with the first character', () => {
    expect(cardView(membership('admitted'), AROUND, open)).toEqual({
      ...{ number: CARD.number, sinceOn: CARD.sinceOn, name: '刘秀兰', unionName: '云南路街道总工会' },
    });
    expect(cardView(membership('applied'), AROUND, open)).toBeNull();
    expect([maskedName('刘秀兰'), maskedName('')]).toEqual(['刘**', '']);
  });
});

describe('A membership on the desk', () => {
  const detail = (state: MembershipState, who: Actor, of: Partial<Membership> = {}) =>
    membershipDetail(membership(state, of), AROUND, open, who);

  test('is shown to whoever serves there, on either side of a move, and to nobody else', () => {
    for (const who of [staff, actor('zheng'), actor('chair'), actor('shao')])
      expect(detail('applied', who)?.can).toEqual(['admit', 'giveBack', 'refuse']);
    for (const who of [actor('liu'), actor('liu', ['staff']), actor('feng'), actor('nobody')])
      expect(detail('applied', who)).toBeNull();
    expect(detail('transferring', actor('feng'))?.can).toEqual(['receive', 'keep']);
    expect(detail('transferring', actor('zheng'))?.can).toEqual([]);
  });

  test('has phone and ID number with their middle hidden, or none where none was said', () => {
    expect(detail('applied', staff)).toMatchObject({
      ...{ name: '刘秀兰', phone: '199****0001', idNumber: '3702**********1234', number: CARD.number },
      ...{ sinceOn: CARD.sinceOn, acceptedAt: NOW - 5, toUnionName: null, unionName: '云南路街道总工会' },
    });
    const nothing = { person: null, card: null, accepted: null };
    expect(detail('applied', staff, nothing)).toMatchObject({
      ...{ name: '', phone: null, idNumber: null, number: null, sinceOn: null, acceptedAt: null },
    });
    const empty = () => ({ name: '刘秀兰', phone: '', idNumber: '' });
    expect(membershipDetail(membership('applied'), AROUND, empty, staff)).toMatchObject({
      ...{ phone: null, idNumber: null },
    });
  });

  test('is a line under the union to which it comes, with when it last moved', () => {
    const moved = {
      events: [{ at: NOW, action: 'askTransfer', by: 'member', from: null, to: '', why: null }],
    };
    const row = membershipRow(membership('transferring', moved as object), AROUND, open);
    expect(row).toMatchObject({ unionName: '家修行业工会联合会', at: NOW, state: 'transferring' });
    expect(membershipRow(membership('applied'), AROUND, open).at).toBe(0);
  });
});

test('What a member is offered comes from the own union and from all above it, each said with its name', () => {
  expect(
    servicesFor({ unions: [HERE, ROOT] }).map(({ title, unionName }) => `${unionName} ${title}`),
  ).toEqual(['云南路街道总工会 理发', '市南区总工会 体检']);
});
