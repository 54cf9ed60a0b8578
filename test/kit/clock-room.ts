import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import type { RepairOrder } from '#domain/repair/order';
import type { LocalCloud } from '../../local-cloud';
import { HER_CONTACT, HUIMIN, liuAsMember, NOW } from './given';
import { anOrder } from './given-orders';
import { stored } from './once';
import { cloudForStores } from './stores';

type Seals = typeof import('../../cloudfunctions/runtime/seal');

/**
 * The clock in the test's own process, each test with an empty cloud at one instant. What a file asks of it is loaded by
 * `load`, after its cloud has begun.
 */
export function clockRoom<T>(load: () => Promise<T>) {
  let cloud: LocalCloud | undefined;
  let clock: (T & Seals) | undefined;
  beforeAll(async () => {
    cloud = await cloudForStores();
    clock = { ...(await load()), ...(await import('../../cloudfunctions/runtime/seal')) };
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    vi.spyOn(console, 'error').mockReturnValue();
    // Whoever is beaten tries again at once, so that who never wins is found out in no time.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    await cloud?.renew(NOW);
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const begun = <P>(part: P | undefined): P => {
    if (part === undefined) throw new Error('the room is open once its tests run');
    return part;
  };
  const room = {
    get cloud() {
      return begun(cloud);
    },
    get clock() {
      return begun(clock);
    },
  };
  const closed = anOrder({ state: 'closed' });
  const sealedPhone = (phone: string) => room.clock.seal(phone);
  return Object.assign(room, {
    only: <D>(collection: string): D | undefined => stored<D>(room.cloud, collection)[0],
    notices: () => stored<Notice>(room.cloud, 'notices'),
    closed,
    sealedPhone,
    /** Closed by 惠民's worker, of somebody whose phone and door belong to nobody there. */
    order: (over: Partial<RepairOrder> = {}): RepairOrder => ({
      ...closed,
      ...{ version: 1, effects: {}, owed: 0, contact: room.clock.sealContact(HER_CONTACT) },
      ...over,
    }),
    huimin: (over: Partial<Provider> = {}): Provider => ({
      ...HUIMIN,
      workers: HUIMIN.workers.map((one) => ({ ...one, phone: sealedPhone('19900530001') })),
      version: 1,
      ...over,
    }),
    liu: (over: Partial<Member> = {}): Member => ({
      ...liuAsMember,
      ...{ version: 1, phone: sealedPhone(HER_CONTACT.phone) },
      phoneKey: room.clock.fingerprint(HER_CONTACT.phone),
      ...over,
    }),
  });
}
