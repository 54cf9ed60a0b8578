import type { Entity } from '#domain/kernel/entity';
import type { Member } from '#domain/membership/member';
import type { Notice } from '#domain/notice/notice';
import { appointments } from '../store/appointments';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { nameIn } from '../store/notice-standing';
import type { NounName } from '../store/nouns';
import { orders } from '../store/orders';
import { providers } from '../store/providers';
import { ratings } from '../store/ratings';
import { redemptions } from '../store/rewards';

/** What the effects of one noun look at: each document is read once. Whoever was beaten begins with a new one. */
export class Known {
  readonly #read = new Map<string, Promise<unknown>>();

  /** With the noun that owes the effects, as it was read a moment ago, and with what settles what these owe in their turn. */
  constructor(
    noun?: NounName,
    found?: Entity | null,
    readonly settle: (noun: NounName, id: string) => Promise<void> = async () => {},
  ) {
    if (noun && found) this.#read.set(`${noun} ${found._id}`, Promise.resolve(found));
  }

  order = (id: string) => this.#once(`repair-order ${id}`, () => orders.findById(id));
  request = (id: string) => this.#once(`appointment ${id}`, () => appointments.findById(id));
  rating = (orderId: string) => this.#once(`rating ${orderId}`, () => ratings.findById(orderId));
  redemption = (id: string) => this.#once(`redemption ${id}`, () => redemptions.findById(id));
  provider = (id: string) => this.#once(`provider ${id}`, () => providers.findById(id));
  staff = () => this.#once('staff', identities.staff);
  members = (ids: readonly string[]) =>
    this.#once<Member[]>(`members ${ids.join()}`, () => members.findAll(ids));

  /** The name of who did what a notice tells, as its matter has it today. */
  async nameIn({ noun, subject, facts }: Pick<Notice, 'noun' | 'subject' | 'facts'>): Promise<string | null> {
    if (!facts?.who) return null;
    if (noun === 'repair-order') return nameIn(noun, await this.order(subject), facts.who);
    return noun === 'appointment' ? nameIn(noun, await this.request(subject), facts.who) : null;
  }

  #once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const found = (this.#read.get(what) as Promise<T> | undefined) ?? read();
    this.#read.set(what, found);
    return found;
  }
}
