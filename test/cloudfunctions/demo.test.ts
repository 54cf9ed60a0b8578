import { describe, expect, it } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { type Complaint, STATES } from '#domain/complaint/complaint';
import { isValidOn } from '#domain/firm/certificate';
import { badgeValid, servedBy } from '#domain/firm/firm';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { DAY, dayOf, HOUR, instantOf, startOfDay } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Account, Entry } from '#domain/points/ledger';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { repairContract } from '#domain/repair/contract';
import { STATE_LABEL } from '#domain/repair/labels';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { orderView } from '#domain/repair/view';
import { itemView } from '#domain/repair/view-item';
import type { Ladder } from '#domain/standing/ladder';
import type { Standing } from '#domain/standing/standing';
import type { Application } from '#domain/vetting/application';
import { APPLICATION_STATE_LABEL } from '#domain/vetting/labels';
import { open } from '../../cloudfunctions/runtime/seal';
import { laidDown } from '../../demo/laid-down';
import { district, documentsIn, NOW } from '../kit/demo-district';
import { IN_FULL } from '../kit/effort';

const demo = district();
const { all, orders, providers, members, identities, ratings } = documentsIn(demo);

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'box' in value && 'iv' in value;

/** Every document with its seals opened: what is in clear in them is a test of its own. */
const opened = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (isSealed(part) ? `opened:${open.phone(part)}` : part)));

describe('The demo district', () => {
  it.runIf(IN_FULL)('is the same every time for the same instant, apart from the seals', () => {
    const again = district(NOW);
    expect(opened(again.seeded.collections)).toEqual(opened(demo.seeded.collections));
    expect(again.files).toEqual(demo.files);
    expect(again.seeded.people).toEqual(demo.seeded.people);
  });

  it.runIf(IN_FULL)(
    'moves with the instant at which it is asked for: the same people and orders, a week later',
    () => {
      const later = district(NOW + 7 * DAY).seeded.collections.repair_orders as RepairOrder[];
      expect(later.map((order) => [order._id, order.state, order.bookedAt - 7 * DAY])).toEqual(
        orders.map((order) => [order._id, order.state, order.bookedAt]),
      );
    },
  );

  it.runIf(IN_FULL).each([0, 7, 12, 23.9])(
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

  it('is made by commands: nothing in it was laid down', () => {
    expect(laidDown(demo.seeded.collections)).toEqual([]);
    expect(laidDown({ rewards: [{ events: [] }], members: [{ events: ['enter'] }], ranks: [{}] })).toEqual([
      'rewards',
    ]);
  });

  it('has each id once in each collection', () => {
    for (const documents of Object.values(demo.seeded.collections)) {
      const ids = (documents as { _id: string }[]).map((one) => one._id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('refers to nothing that it does not have', () => {
    const memberIds = new Set(members.map((one) => one._id));
    const workerIds = new Set(providers.flatMap((firm) => firm.workers.map((one) => one.workerId)));
    const firmIds = new Set(providers.map((firm) => firm._id));
    const itemIds = new Set(all<CatalogueItem>('catalogue_items').map((one) => one._id));
    const orderIds = new Set(orders.map((one) => one._id));
    for (const order of orders) {
      expect(memberIds).toContain(order.residentId);
      expect(itemIds).toContain(order.item.id);
      if (order.worker) expect(workerIds).toContain(order.worker.workerId);
      if (order.worker) expect(memberIds).toContain(order.worker.memberId);
    }
    for (const rating of ratings) {
      expect(orderIds).toContain(rating._id);
      expect(firmIds).toContain(rating.providerId);
      expect(workerIds).toContain(rating.workerId);
    }
    for (const { memberId } of [...identities, ...all<Entry>('points_entries'), ...all<Notice>('notices')]) {
      expect(memberIds).toContain(memberId);
    }
    const requestIds = new Set(all<Appointment>('appointments').map((one) => one._id));
    const applicationIds = new Set(all<Application>('applications').map((one) => one._id));
    const complaint = new Set(all<Complaint>('complaints').map((one) => one._id));
    const subjects = {
      provider: firmIds,
      application: applicationIds,
      'repair-order': orderIds,
      appointment: requestIds,
      complaint,
    };
    for (const { applicantId } of all<Application>('applications')) expect(memberIds).toContain(applicantId);
    for (const { noun, subject } of all<Notice>('notices'))
      expect(noun in subjects ? subjects[noun as keyof typeof subjects] : new Set()).toContain(subject);
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
    expect(new Set(faces).size).toBe(providers.flatMap((firm) => firm.workers).length);
    const drawings = [...demo.files.values()].filter((content) => typeof content === 'string');
    expect(drawings.length).toBeGreaterThan(50);
    for (const drawing of drawings) {
      expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(drawing).not.toMatch(/href|<script|url\(|undefined|NaN/);
    }
  });

  it('shows how the work is done in films that WeChat plays too, none larger than a few dozen kB', () => {
    const films = [...demo.files].filter(([path]) => path.endsWith('.mp4'));
    expect(films).toHaveLength(2);
    for (const [, content] of films) {
      if (typeof content === 'string') throw new Error('a film is not text');
      expect(Buffer.from(content.subarray(4, 8)).toString()).toBe('ftyp');
      expect(Buffer.from(content).includes('avc1')).toBe(true);
      expect(content.length).toBeLessThan(50_000);
    }
  });

  it('holds no phone and no door in clear', () => {
    const words = JSON.stringify(demo.seeded.collections);
    const secrets = new Set<string>();
    const note = ({ phone, door }: Contact) => secrets.add(phone).add(door);
    for (const member of members) {
      if (member.phone) secrets.add(open.phone(member.phone));
      for (const address of member.addresses) note(open.contact(address.contact));
    }
    for (const order of orders) note(open.contact(order.contact));
    for (const worker of providers.flatMap((firm) => firm.workers)) secrets.add(open.phone(worker.phone));
    expect(secrets.size).toBeGreaterThan(150);
    // What was kept long enough has gone, and opens as nothing.
    secrets.delete('');
    for (const secret of secrets) expect(words.includes(secret)).toBe(false);
  });

  it('gives nobody an openid of digits only, which the cloud would turn into a number', () => {
    for (const { _id } of identities) expect(_id).toMatch(/[a-z]/);
  });
});

describe('Its firms', () => {
  it('are sixteen, with two to four workers each, in every standing but expelled', () => {
    expect(providers).toHaveLength(16);
    for (const firm of providers) expect([2, 3, 4]).toContain(firm.workers.length);
    const standings = new Set<Standing>(providers.map((firm) => firm.standing));
    expect([...standings].sort()).toEqual(['good', 'probation', 'suspended', 'warned']);
  });

  it('serve every category of the catalogue, with certificates that are valid, expiring and expired', () => {
    const categories = new Set(all<CatalogueItem>('catalogue_items').map((one) => one.category.id));
    expect(categories.size).toBe(7);
    for (const category of categories) {
      const able = providers.filter((firm) =>
        firm.workers.some((one) => badgeValid(one, NOW) && servedBy(firm, one, NOW).includes(category)),
      );
      expect(able.length, category).toBeGreaterThan(0);
    }
    const papers = providers.flatMap((firm) => [
      ...firm.certificates,
      ...firm.workers.flatMap((one) => one.certificates),
    ]);
    const valid = papers.filter((paper) => isValidOn(paper, dayOf(NOW)));
    expect(valid.length).toBeLessThan(papers.length);
    expect(valid.some((paper) => paper.validToOn <= dayOf(NOW + 30 * DAY))).toBe(true);
  });

  it('ask to be let in, in every state; one invites somebody, and waits for a change and a film to be looked at', () => {
    const states = all<Application>('applications').map(({ state }) => state);
    expect([...new Set(states)].sort()).toEqual(Object.keys(APPLICATION_STATE_LABEL).sort());
    const [wishing] = providers.filter(({ amendments }) => amendments.length > 0);
    expect(wishing?.waitingSince).not.toBeNull();
    expect(wishing?.videos.some(({ releasedAt }) => releasedAt === null)).toBe(true);
    expect(wishing?.invitations.some(({ usedAt }) => usedAt === null)).toBe(true);
  });

  it('have on their ladder the step that led to where they stand', () => {
    const ladders = new Map(all<Ladder>('standings').map((one) => [one._id, one]));
    for (const { _id, standing } of providers.filter((firm) => firm.standing !== 'good')) {
      expect(ladders.get(_id)?.standing).toBe(standing);
      expect(ladders.get(_id)?.steps.at(-1)?.to).toBe(standing);
    }
  });

  it('have an identity for each worker and a manager each', () => {
    for (const firm of providers) {
      for (const worker of firm.workers) {
        const identity = identities.find((one) => one.memberId === worker.memberId);
        expect(identity).toMatchObject({ providerId: firm._id, roles: ['resident', 'worker'] });
      }
      for (const managerId of firm.managerIds) {
        expect(identities.find((one) => one.memberId === managerId)?.roles).toContain('manager');
      }
    }
  });
});

describe('Its orders', () => {
  it('are about six hundred over half a year, most of them closed, and one at least in each state', () => {
    expect(orders.length).toBeGreaterThan(590);
    const closed = orders.filter((order) => order.state === 'closed').length;
    expect(closed / orders.length).toBeGreaterThan(0.8);
    const states = new Set<State>(orders.map((order) => order.state));
    expect([...states].sort()).toEqual(Object.keys(STATE_LABEL).sort());
    const first = Math.min(...orders.map((order) => order.bookedAt));
    expect(NOW - first).toBeGreaterThan(175 * DAY);
  });

  it('give staff something to see: an alarm, a frozen one, one that waits for a choice, a difference in what was paid', () => {
    expect(orders.some((one) => one.state === 'open' && (one.alarmAt ?? 0) <= NOW)).toBe(true);
    expect(orders.some((one) => one.state === 'frozen')).toBe(true);
    expect(orders.some((one) => one.state === 'open' && one.pool === null)).toBe(true);
    expect(orders.some((one) => one.paidFen !== null && one.paidFen !== one.finish?.paidFen)).toBe(true);
  });

  it('leave nothing for the clock to act on at once, and nothing owed', () => {
    for (const order of orders) {
      expect(order.actsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW);
      expect([order.effects, order.owed, order.version]).toEqual([{}, 0, order.events.length]);
    }
  });

  it('led to a complaint in every state, some of them of the firm of the story, and to a case for what is frozen', () => {
    const complaints = all<Complaint>('complaints');
    expect([...new Set(complaints.map(({ state }) => state))].sort()).toEqual([...STATES].sort());
    const ofStory = complaints.filter(({ providerId }) => providerId === 'huimin');
    expect(ofStory.map(({ state }) => state).sort()).toEqual(expect.arrayContaining(['filed', 'ruled']));
    for (const { actsAt, events } of complaints) {
      expect(actsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW);
      expect(events.every(({ at }) => at <= NOW)).toBe(true);
    }
    const frozen = orders.filter(({ state }) => state === 'frozen').map(({ _id }) => _id);
    expect(complaints.map(({ orderId }) => orderId)).toEqual(expect.arrayContaining(frozen));
  });

  it('led to an appeal that one of the staff ruled on and another may decide', () => {
    const staff = identities.filter(({ roles }) => roles.includes('staff')).map(({ memberId }) => memberId);
    expect(staff).toHaveLength(2);
    const [appealed] = all<Complaint>('complaints').filter(({ state }) => state === 'appealed');
    expect(staff.filter((one) => one !== appealed?.ruling?.by)).toHaveLength(1);
  });

  it('let no worker hold two urgent orders, for the database would not either', () => {
    const holders = orders.map((order) => order.urgentHolder);
    expect(new Set(holders).size).toBe(holders.length);
  });

  it('can be shown to everybody whom they concern, within the contract', () => {
    const shownTo = repairContract.order.output.shape.order;
    for (const order of orders) {
      const who = { memberId: order.residentId, roles: ['resident'] as const, providerId: null };
      expect(() => shownTo.parse(orderView(order, who, NOW, open))).not.toThrow();
    }
    for (const item of all<CatalogueItem>('catalogue_items')) {
      expect(() => repairContract.catalogue.output.shape.items.element.parse(itemView(item))).not.toThrow();
    }
  });
});

describe('Its talks', () => {
  it('take place while people are awake, at whatever hour the demo is opened', () => {
    for (const hour of IN_FULL ? [1, 6, 12, 23] : [1, 23]) {
      const then = documentsIn(district(instantOf('2026-03-18') + hour * HOUR));
      for (const { _id, events } of then.all<Appointment>('appointments')) {
        if (!_id.startsWith('talk-')) continue;
        for (const { at, by } of events.filter((event) => event.by !== 'clock')) {
          const since = (at - startOfDay(at)) / HOUR;
          expect(since >= 8 && since <= 20, `${_id} by ${by} at ${since}`).toBe(true);
        }
      }
    }
  });
});
