import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { DAY, dayOf, HOUR, instantOf } from '#domain/kernel/time';
import type { Identity, Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import type { Account, Entry } from '#domain/points/ledger';
import { badgeValid, isValidOn, type Provider, type Standing, servedBy } from '#domain/provider/provider';
import type { Rating } from '#domain/rating/rating';
import { meanAt, PRIOR_MEAN, type Score, shown } from '#domain/rating/score';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { repairContract } from '#domain/repair/contract';
import { STATE_LABEL } from '#domain/repair/labels';
import { LIVE, type RepairOrder, type State } from '#domain/repair/order';
import { itemView, orderView } from '#domain/repair/view';
import { type Seeded, seed } from '../../cloudfunctions/demo/seed';
import { open } from '../../cloudfunctions/runtime/seal';

const NOW = instantOf('2026-03-18', '17:45');
const KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;

interface District {
  readonly seeded: Seeded;
  readonly files: ReadonlyMap<string, string>;
}

function district(now: number): District {
  const files = new Map<string, string>();
  const putFile = (path: string, content: string) => {
    files.set(path, content);
    return `cloud://demo.local/${path}`;
  };
  return { seeded: seed({ now, env: { SEAL_KEYS: KEYS }, putFile }), files };
}

let demo: District;
beforeAll(() => {
  demo = district(NOW);
});

const all = <T>(collection: keyof Seeded['collections']): T[] =>
  (demo.seeded.collections[collection] ?? []) as T[];
const orders = () => all<RepairOrder>('repair_orders');
const providers = () => all<Provider>('providers');
const members = () => all<Member>('members');
const identities = () => all<Identity>('identities');
const ratings = () => all<Rating>('ratings');

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'box' in value && 'iv' in value;

/** Every document with its seals opened: what is in clear in them is a test of its own. */
const opened = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (isSealed(part) ? `opened:${open.phone(part)}` : part)));

describe('The demo district', () => {
  it('is the same every time for the same instant, apart from the seals', () => {
    const again = district(NOW);
    expect(opened(again.seeded.collections)).toEqual(opened(demo.seeded.collections));
    expect(again.files).toEqual(demo.files);
    expect(again.seeded.people).toEqual(demo.seeded.people);
  });

  it('moves with the instant at which it is asked for: the same people and orders, a week later', () => {
    const later = district(NOW + 7 * DAY).seeded.collections.repair_orders as RepairOrder[];
    expect(later.map((order) => [order._id, order.state, order.bookedAt - 7 * DAY])).toEqual(
      orders().map((order) => [order._id, order.state, order.bookedAt]),
    );
  });

  it.each([0, 7, 12, 23.9])(
    'can be made at any hour, and nothing in it happens after it was made (%d h)',
    (hours) => {
      const now = instantOf('2026-01-02') + hours * HOUR;
      const { collections } = district(now).seeded;
      for (const order of collections.repair_orders as RepairOrder[]) {
        const instants = order.events.map((event) => event.at);
        expect([...instants].sort((a, b) => a - b)).toEqual(instants);
        expect(Math.max(...instants)).toBeLessThanOrEqual(now);
      }
      for (const { at } of [
        ...(collections.notices as Notice[]),
        ...(collections.points_entries as Entry[]),
      ]) {
        expect(at).toBeLessThanOrEqual(now);
      }
    },
  );

  it('has each id once in each collection', () => {
    for (const documents of Object.values(demo.seeded.collections)) {
      const ids = (documents as { _id: string }[]).map((one) => one._id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('refers to nothing that it does not have', () => {
    const memberIds = new Set(members().map((one) => one._id));
    const workerIds = new Set(providers().flatMap((firm) => firm.workers.map((one) => one.workerId)));
    const firmIds = new Set(providers().map((firm) => firm._id));
    const itemIds = new Set(all<CatalogueItem>('catalogue_items').map((one) => one._id));
    const orderIds = new Set(orders().map((one) => one._id));
    for (const order of orders()) {
      expect(memberIds).toContain(order.residentId);
      expect(itemIds).toContain(order.item.id);
      if (order.worker) expect(workerIds).toContain(order.worker.workerId);
      if (order.worker) expect(memberIds).toContain(order.worker.memberId);
    }
    for (const rating of ratings()) {
      expect(orderIds).toContain(rating._id);
      expect(firmIds).toContain(rating.providerId);
      expect(workerIds).toContain(rating.workerId);
    }
    for (const { memberId } of [
      ...identities(),
      ...all<Entry>('points_entries'),
      ...all<Notice>('notices'),
    ]) {
      expect(memberIds).toContain(memberId);
    }
    for (const { subject } of all<Notice>('notices')) expect(orderIds).toContain(subject);
    for (const { _id } of all<Account>('points_accounts')) expect(memberIds).toContain(_id);
  });

  it('shows only pictures that are really there', () => {
    const named = JSON.stringify(demo.seeded.collections).match(/cloud:\/\/demo\.local\/[^"]+/g) ?? [];
    expect(named.length).toBeGreaterThan(100);
    for (const fileId of named)
      expect([...demo.files.keys()]).toContain(fileId.replace('cloud://demo.local/', ''));
  });

  it('draws every worker another face, and loads nothing from anywhere', () => {
    const faces = [...demo.files]
      .filter(([path]) => path.startsWith('demo/workers/'))
      .map(([, drawing]) => drawing);
    expect(new Set(faces).size).toBe(providers().flatMap((firm) => firm.workers).length);
    for (const drawing of demo.files.values()) {
      expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(drawing).not.toMatch(/href|<script|url\(|undefined|NaN/);
    }
  });

  it('holds no phone and no door in clear', () => {
    const words = JSON.stringify(demo.seeded.collections);
    const secrets = new Set<string>();
    const note = ({ phone, door }: Contact) => secrets.add(phone).add(door);
    for (const member of members()) {
      if (member.phone) secrets.add(open.phone(member.phone));
      for (const address of member.addresses) note(open.contact(address.contact));
    }
    for (const order of orders()) note(open.contact(order.contact));
    for (const worker of providers().flatMap((firm) => firm.workers)) secrets.add(open.phone(worker.phone));
    expect(secrets.size).toBeGreaterThan(150);
    for (const secret of secrets) expect(words).not.toContain(secret);
  });

  it('gives nobody an openid of digits only, which the cloud would turn into a number', () => {
    for (const { _id } of identities()) expect(_id).toMatch(/[a-z]/);
  });
});

describe('Its firms', () => {
  it('are sixteen, with two to four workers each, in every standing but expelled', () => {
    expect(providers()).toHaveLength(16);
    for (const firm of providers()) expect([2, 3, 4]).toContain(firm.workers.length);
    const standings = new Set<Standing>(providers().map((firm) => firm.standing));
    expect([...standings].sort()).toEqual(['good', 'probation', 'suspended', 'warned']);
  });

  it('serve every category of the catalogue, with certificates that are valid, expiring and expired', () => {
    const categories = new Set(all<CatalogueItem>('catalogue_items').map((one) => one.category.id));
    expect(categories.size).toBe(7);
    for (const category of categories) {
      const able = providers().filter((firm) =>
        firm.workers.some((one) => badgeValid(one, NOW) && servedBy(firm, one, NOW).includes(category)),
      );
      expect(able.length, category).toBeGreaterThan(0);
    }
    const papers = providers().flatMap((firm) => [
      ...firm.certificates,
      ...firm.workers.flatMap((one) => one.certificates),
    ]);
    const valid = papers.filter((paper) => isValidOn(paper, dayOf(NOW)));
    expect(valid.length).toBeLessThan(papers.length);
    expect(valid.some((paper) => paper.validToOn <= dayOf(NOW + 30 * DAY))).toBe(true);
  });

  it('have an identity for each worker and a manager each', () => {
    for (const firm of providers()) {
      for (const worker of firm.workers) {
        const identity = identities().find((one) => one.memberId === worker.memberId);
        expect(identity).toMatchObject({ providerId: firm._id, roles: ['resident', 'worker'] });
      }
      for (const managerId of firm.managerIds) {
        expect(identities().find((one) => one.memberId === managerId)?.roles).toContain('manager');
      }
    }
  });
});

describe('Its orders', () => {
  it('are about six hundred over half a year, most of them closed, and one at least in each state', () => {
    expect(orders().length).toBeGreaterThan(590);
    const closed = orders().filter((order) => order.state === 'closed').length;
    expect(closed / orders().length).toBeGreaterThan(0.8);
    const states = new Set<State>(orders().map((order) => order.state));
    expect([...states].sort()).toEqual(Object.keys(STATE_LABEL).sort());
    const first = Math.min(...orders().map((order) => order.bookedAt));
    expect(NOW - first).toBeGreaterThan(175 * DAY);
  });

  it('give staff something to see: an alarm, a frozen one, one that waits for a choice, a difference in what was paid', () => {
    expect(orders().some((one) => one.state === 'open' && one.alarmAt <= NOW)).toBe(true);
    expect(orders().some((one) => one.state === 'frozen')).toBe(true);
    expect(orders().some((one) => one.state === 'open' && one.pool === null)).toBe(true);
    expect(orders().some((one) => one.paidFen !== null && one.paidFen !== one.finish?.paidFen)).toBe(true);
  });

  it('leave nothing for the clock to act on at once, and nothing owed', () => {
    for (const order of orders()) {
      expect(order.actsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW);
      expect([order.effects, order.owed, order.version]).toEqual([{}, 0, order.events.length]);
    }
  });

  it('let no worker hold two urgent orders, for the database would not either', () => {
    const holders = orders().map((order) => order.urgentHolder);
    expect(new Set(holders).size).toBe(holders.length);
  });

  it('can be shown to everybody whom they concern, within the contract', () => {
    const shownTo = repairContract.order.output.shape.order;
    for (const order of orders()) {
      const who = { memberId: order.residentId, roles: ['resident'] as const, providerId: null };
      expect(() => shownTo.parse(orderView(order, who, NOW, open))).not.toThrow();
    }
    for (const item of all<CatalogueItem>('catalogue_items')) {
      expect(() => repairContract.catalogue.output.shape.items.element.parse(itemView(item))).not.toThrow();
    }
  });
});

describe('Its ratings', () => {
  it('add up to the scores: each equals a recount from all ratings', () => {
    const halved = (at: number) => 0.5 ** ((NOW - at) / (180 * DAY));
    const priors = priorsByRating();
    for (const score of all<Score>('scores')) {
      const counted = ratings().filter((one) => idsOf(one).includes(score._id));
      const weight = counted.reduce((sum, one) => sum + halved(one.ratedAt), 0);
      const sum = counted.reduce((total, one) => total + halved(one.ratedAt) * one.overall, 0);
      const priorSum = counted.reduce(
        (total, one) => total + halved(one.ratedAt) * (priors.get(one._id) ?? 0),
        0,
      );
      const prior = weight > 0 ? priorSum / weight : PRIOR_MEAN;
      expect(score.count).toBe(counted.length);
      expect(meanAt(score, NOW)).toBeCloseTo((10 * prior + sum) / (10 + weight), 9);
    }
  });

  const idsOf = (one: Rating) => [one.providerId, one.workerId, `category-${one.category}`];

  /** The mean of the category at the moment before each rating, from scratch. */
  function priorsByRating(): Map<string, number> {
    const sorted = [...ratings()].sort((a, b) => a.ratedAt - b.ratedAt);
    return new Map(
      sorted.map((rating, index) => {
        const earlier = sorted.slice(0, index).filter((one) => one.category === rating.category);
        const weights = earlier.map((one) => 0.5 ** ((rating.ratedAt - one.ratedAt) / (180 * DAY)));
        const total = weights.reduce((sum, one) => sum + one, 0);
        const sum = weights.reduce((all, weight, place) => all + weight * (earlier[place]?.overall ?? 0), 0);
        return [rating._id, total > 0 ? sum / total : PRIOR_MEAN];
      }),
    );
  }

  it('spread believably: good firms above 4.3, those with a bad standing below all of them', () => {
    const means = new Map(all<Score>('scores').map((score) => [score._id, shown(score, NOW).mean]));
    const of = (standing: readonly Standing[]) =>
      providers()
        .filter((firm) => standing.includes(firm.standing))
        .flatMap((firm) => means.get(firm._id) ?? []);
    expect(Math.max(...of(['good']))).toBeGreaterThanOrEqual(4.5);
    expect(Math.max(...of(['warned', 'probation', 'suspended']))).toBeLessThan(Math.min(...of(['good'])));
  });
});

describe('Its points', () => {
  it('sum to zero, and every balance is the sum of its entries and of its lots', () => {
    const entries = all<Entry>('points_entries');
    const sums = new Map<string, number>();
    for (const { from, to, points } of entries) {
      sums.set(from, (sums.get(from) ?? 0) - points);
      sums.set(to, (sums.get(to) ?? 0) + points);
    }
    expect([...sums.values()].reduce((total, one) => total + one, 0)).toBe(0);
    for (const account of all<Account>('points_accounts')) {
      expect(account.balance).toBe(sums.get(`member-${account._id}`));
      expect(account.balance).toBe(account.lots.reduce((total, lot) => total + lot.points, 0));
    }
  });

  it('were earned once by every closed order and by every rating', () => {
    const causes = all<Entry>('points_entries').map((entry) => entry._id);
    const closed = orders()
      .filter((order) => order.state === 'closed')
      .map((order) => `repair-closed-${order._id}`);
    expect([...causes].sort()).toEqual([...closed, ...ratings().map((one) => `rating-${one._id}`)].sort());
  });
});

describe('Its people', () => {
  const memberOf = (openid: string) => identities().find((one) => one._id === openid)?.memberId ?? '';

  it('are known to the database in the roles in which the phones show them', () => {
    for (const person of demo.seeded.people) {
      expect(identities().find((one) => one._id === person.openid)?.roles).toContain(person.role);
    }
  });

  it('include 刘女士 with two homes, points, a history, and nothing that goes on', () => {
    const liu = memberOf('demo-liu');
    expect(members().find((one) => one._id === liu)?.addresses).toHaveLength(2);
    const hers = orders().filter((order) => order.residentId === liu);
    expect(hers.length).toBeGreaterThan(2);
    expect(hers.filter((order) => LIVE.includes(order.state) || order.state === 'frozen')).toEqual([]);
    expect(all<Account>('points_accounts').find((one) => one._id === liu)?.balance).toBeGreaterThan(0);
  });

  it('include 陈大爷 in elder mode', () => {
    expect(members().find((one) => one._id === memberOf('demo-chen'))?.elder).toBe(true);
  });

  it('include 马师傅, who is on duty, free, well rated, and could come to 刘女士', () => {
    const ma = memberOf('demo-ma');
    const firm = providers().find((one) => one.workers.some((worker) => worker.memberId === ma));
    const worker = firm?.workers.find((one) => one.memberId === ma);
    if (!firm || !worker) throw new Error('no 马师傅');
    expect(worker.onDutySince).not.toBeNull();
    expect(firm.streets).toContain('云南路街道');
    expect(servedBy(firm, worker, NOW)).toEqual(['pipes']);
    expect(orders().filter((order) => order.urgentHolder === worker.workerId)).toEqual([]);
    expect(orders().filter((order) => order.pool === '云南路街道/pipes')).toEqual([]);
    const score = all<Score>('scores').find((one) => one._id === worker.workerId);
    expect(score && shown(score, NOW)).toMatchObject({ mean: expect.any(Number) });
    expect(score?.count).toBeGreaterThan(12);
  });
});
