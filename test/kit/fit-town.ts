import type { Answer } from '#domain/kernel/wire';
import { saying } from './answers';
import { openCloud, type TestCloud } from './cloud';
import { anIdentity, aResident, DRAIN, LIU, MONDAY_NINE, STAFF, smallDistrict } from './district';
import { type Category, dayNo, KnownFirm, type KnownPaper, type KnownWorker } from './fit-oracle';

/** A district whose firms and workers come and go, and what is known of them. */

export const FIRMS = 3;
export const PEOPLE = 5;
export const CATEGORIES: readonly Category[] = ['pipes', 'jobs'];
export const TALK = {
  ...DRAIN,
  _id: 'job-talk',
  category: { id: 'jobs', name: '就业指导', icon: 'briefcase' },
  path: 'consult',
};
/** Days that a paper still has when it is handed in. */
const LASTS = [3, 20, 60, 400] as const;

export interface OpenOrder {
  readonly id: string;
  readonly category: Category;
  readonly until: number;
}
export interface HeldOrder extends OpenOrder {
  readonly worker: KnownWorker;
}
export interface Form {
  id: string;
  items: readonly string[];
  state: string;
  papers: KnownPaper[];
}

export class KnownTown {
  readonly counts = new Map<string, number>();
  readonly firms: KnownFirm[];
  readonly forms: (Form | null)[] = Array(FIRMS).fill(null);
  readonly workers: KnownWorker[] = [];
  open: OpenOrder[] = [];
  held: HeldOrder[] = [];
  readonly say;
  #papers = 0;
  #orders = 0;

  private constructor(
    readonly cloud: TestCloud,
    /** Says what must not be. */
    readonly wrong: (words: string) => void,
  ) {
    this.say = saying(() => cloud);
    this.firms = Array.from({ length: FIRMS }, (_, place) => new KnownFirm(`wx-applicant-${place}`));
  }

  static async begin(functions: string | undefined, wrong: (words: string) => void): Promise<KnownTown> {
    const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
    const small = smallDistrict();
    const people = Array.from({ length: PEOPLE }, (_, place) => `person-${place}`);
    const everybody = [...people, ...Array.from({ length: FIRMS }, (_, place) => `applicant-${place}`)];
    cloud.seed({
      districts: small.districts ?? [],
      catalogue_items: [DRAIN, TALK],
      members: [...(small.members ?? []), ...everybody.map((id) => aResident(id))],
      identities: [
        ...(small.identities ?? []).filter((one) =>
          [LIU, STAFF].includes('_id' in one ? String(one._id) : ''),
        ),
        ...everybody.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
      ],
    });
    for (const [place, id] of people.entries())
      await cloud.phone(`wx-${id}`).does('membership', 'setPhone', { code: `phone:${phoneOf(place)}` });
    return new KnownTown(cloud, wrong);
  }

  get now(): number {
    return this.cloud.clock.now();
  }

  count(words: string): void {
    this.counts.set(words, (this.counts.get(words) ?? 0) + 1);
  }

  workerOf(person: number): KnownWorker | undefined {
    return this.workers.find((one) => one.openid === `wx-person-${person}` && !one.left);
  }

  /** Asks as staff; counts what was done. */
  async staff(action: string, input: object): Promise<Answer> {
    const answer = await this.say(STAFF, 'provider', action, input);
    if (answer.ok) this.count(action);
    return answer;
  }

  paper(category: Category, dice: number): KnownPaper {
    this.#papers += 1;
    const [today, lasts] = [dayNo(this.now), LASTS[dice % LASTS.length] ?? 3];
    const from = dice % 11 === 10 && lasts > 30 ? today + 5 : today - 100;
    return { number: `第 ${this.#papers} 号`, category, from, to: today + lasts, right: null };
  }

  orderId(): string {
    this.#orders += 1;
    return `course-${this.#orders}`;
  }
}

export const phoneOf = (person: number): string => `1390533${4000 + person}`;
