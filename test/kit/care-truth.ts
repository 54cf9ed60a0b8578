import type { Appointment } from '#domain/appointment/request';
import { DISTRICT, YUNNAN, ZHONGSHAN } from './studios';

export const KINDS_THAT_MATTER = [
  'asked',
  'asked for a time',
  'invited',
  'came with a number',
  'came with a shared number',
  'rebook',
  'withdraw',
  'reopen',
  'accept',
  'ask back',
  'supply',
  'answer',
  'transfer',
  'reassign',
  'cover',
  'swap',
  'cancel',
  'roster',
  'counsellor no longer',
  'dismiss',
  'another studio',
  'ran late',
] as const;
export type Kind = (typeof KINDS_THAT_MATTER)[number] | 'decline';

interface Coming {
  readonly who: string;
  /** The house knows who it is; of somebody without a number of the own it cannot. */
  readonly known: boolean;
  /** By which officer it was written down. */
  readonly heardBy: string | null;
}
const BY_HAND = { known: true, heardBy: null } as const;

/**
 * What really is, told by what people did and by nothing that the domain wrote down: who is a counsellor where, who told
 * what to whom. By it is judged who may read, know and hear of a psychological request.
 */
export class CareTruth {
  /** How often each kind of move happened to somebody in need. */
  readonly happened = new Map<Kind, number>();
  /** Who was told of a request without any right to know that it exists. */
  readonly wronglyTold: string[] = [];
  private readonly counsels = new Map([
    ['zheng', YUNNAN],
    ['qian', ZHONGSHAN],
    ['above', DISTRICT],
  ]);
  private readonly seats = new Map([...this.counsels, ['chair', YUNNAN]]);
  private readonly came = new Map<string, Coming>();
  private readonly house = new Map<string, string>();
  private readonly had = new Map<string, Set<string>>();

  comes(id: string, who: string, house: string, { known, heardBy }: Omit<Coming, 'who'> = BY_HAND): void {
    const byCounsellor = heardBy !== null && this.counsels.get(heardBy) === house;
    this.came.set(id, { who, known, heardBy: byCounsellor ? null : heardBy });
    this.house.set(id, house);
  }

  sits(who: string, house: string, cares: boolean): void {
    this.seats.set(who, house);
    if (cares) this.counsels.set(who, house);
    else this.counsels.delete(who);
  }

  goes(who: string): void {
    this.seats.delete(who);
    this.counsels.delete(who);
  }

  count(kind: Kind, { topic }: Pick<Appointment, 'topic'>): void {
    this.countIf(topic === 'psychological', kind);
  }
  countIf(matters: boolean, kind: Kind): void {
    if (matters) this.happened.set(kind, (this.happened.get(kind) ?? 0) + 1);
  }

  /** The counsellors to whom it could be given. */
  counsellorsFor(id: string): string[] {
    const asks = this.came.get(id)?.known ? this.personOf(id) : null;
    return [...this.counsels].flatMap(([who, house]) =>
      house === this.house.get(id) && who !== asks ? [who] : [],
    );
  }

  sitsIn = (who: string, house: string): boolean => this.seats.get(who) === house;

  personOf = (id: string): string => this.came.get(id)?.who ?? '';
  /** Heard of by an officer who is no counsellor: no word of it may stand anywhere. */
  mayHoldNoWord = (id: string): boolean => (this.came.get(id)?.heardBy ?? null) !== null;

  /** Who sits above, and may know that it exists. */
  aboveOf(id: string): string[] {
    if (this.house.get(id) === DISTRICT) return ['zhou'];
    return [...this.seats].flatMap(([who, house]) => (house === DISTRICT ? [who] : []));
  }

  /** Whatever is written of a request, and to whom notices of it go. */
  hears({ _id, topic, studio, officer, effects }: Appointment): void {
    if (topic !== 'psychological') return;
    this.house.set(_id, studio.id);
    const had = this.had.get(_id) ?? new Set<string>();
    this.had.set(_id, had);
    if (officer && this.counsels.get(officer.memberId) === studio.id) had.add(officer.memberId);
    const may = [this.personOf(_id), ...had, ...this.aboveOf(_id)];
    for (const effect of Object.values(effects))
      if (effect.kind === 'notify' && !may.includes(effect.to))
        this.wronglyTold.push(`${effect.to}: ${effect.about}`);
  }
}
