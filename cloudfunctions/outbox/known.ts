import type { Entity } from '#domain/kernel/entity';
import type { Member } from '#domain/membership/member';
import { identities } from '../store/identities';
import { members } from '../store/members';
import type { NounName } from '../store/nouns';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { ratings } from '../store/ratings';
import { redemptions } from '../store/rewards';

/** What the effects of one noun look at: each document is read once. Whoever was beaten begins with a new one. */
export class Known {
  readonly #read = new Map<string, Promise<unknown>>();

  /** With the noun that owes the effects, as it was read a moment ago. */
  constructor(noun?: NounName, found?: Entity | null) {
    if (noun && found) this.#read.set(`${noun} ${found._id}`, Promise.resolve(found));
  }

  order = (id: string) => this.#once(`repair-order ${id}`, () => orders.findById(id));
  rating = (orderId: string) => this.#once(`rating ${orderId}`, () => ratings.findById(orderId));
  redemption = (id: string) => this.#once(`redemption ${id}`, () => redemptions.findById(id));
  provider = (id: string) => this.#once(`provider ${id}`, () => providers.findById(id));
  staff = () => this.#once('staff', identities.staff);
  members = (ids: readonly string[]) =>
    this.#once<Member[]>(`members ${ids.join()}`, () => members.findAll(ids));

  #once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const found = (this.#read.get(what) as Promise<T> | undefined) ?? read();
    this.#read.set(what, found);
    return found;
  }
}
