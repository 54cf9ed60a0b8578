import { join } from 'node:path';
import type { Complaint } from '#domain/complaint/complaint';
import type { Identity } from '#domain/membership/member';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import type { LocalCloud } from '../../../local-cloud';
import { startAlone } from '../../../local-cloud/alone';
import { KEYS } from '../keys';
import { type Phone, phoneOf } from '../phone';
import { TOWN_NOW } from './time';
import { whatCameBefore } from './what-came-before';

/** The demo district, in which something stands in every state: all screens are looked at in it. */
export interface Town {
  readonly cloud: LocalCloud;
  phone(openid: string): Phone;
  all<T extends object>(collection: string): readonly (T & { readonly _id: string })[];
  /** The first document that fits. */
  find<T extends object>(collection: string, fits: (one: T) => boolean): T & { readonly _id: string };
  openidOf(memberId: string): string;
  orderIn(state: State): RepairOrder;
  complaintIn(state: Complaint['state']): Complaint;
}

interface Place {
  /** Where functions, database.json, access.json, templates.json and seeds lie. */
  readonly built: string;
  /** A folder of its own for what it stores. */
  readonly data: string;
  /** The app for the browser. */
  readonly site: string;
}

export async function openTown({ built, data, site }: Place): Promise<Town> {
  const cloud = await startAlone({
    ...{ data, site, env: KEYS, now: TOWN_NOW },
    functions: join(built, 'cloudfunctions'),
    database: join(built, 'database.json'),
    access: join(built, 'access.json'),
    templates: join(built, 'templates.json'),
    seedFile: join(built, 'seeds/demo.cjs'),
    ...{ strict: true, timers: false, fsync: false, patience: 6 },
    mediaVerdictFunction: 'media-verdict',
  });
  const town = townOn(cloud);
  await whatCameBefore(town);
  return town;
}

function townOn(cloud: LocalCloud): Town {
  const all: Town['all'] = <T extends object>(collection: string) =>
    (cloud.dump()[collection] ?? []) as (T & { _id: string })[];
  const find: Town['find'] = <T extends object>(collection: string, fits: (one: T) => boolean) => {
    const found = all<T>(collection).find(fits);
    if (!found) throw new Error(`the town has no such thing among its ${collection}: ${fits}`);
    return found;
  };
  return {
    ...{ cloud, all, find },
    phone: (openid) => phoneOf(cloud, openid),
    openidOf: (memberId) => find<Identity>('identities', (one) => one.memberId === memberId)._id,
    orderIn: (state) => find<RepairOrder>('repair_orders', (one) => one.state === state),
    complaintIn: (state) => find<Complaint>('complaints', (one) => one.state === state),
  };
}
