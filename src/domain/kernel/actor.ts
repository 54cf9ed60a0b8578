/** What a person may come as. `visitor` is anybody, even before the first consent. */
export const ROLES = ['visitor', 'resident', 'worker', 'manager', 'officer', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, as the database says it, never as the phone says it. */
export interface Actor {
  readonly memberId: string;
  readonly roles: readonly Role[];
  /** The firm of a worker or a manager. */
  readonly providerId: string | null;
  /** Every firm that somebody belongs to or once did; absent where nobody has noted one. */
  readonly everOf?: readonly string[];
  /** Where an officer sits, and under which name. */
  readonly seat?: Seat;
}

export interface Seat {
  readonly studioId: string;
  readonly name: string;
  /** 心理值班, as it stands now: a former counsellor reads nothing any more. Absent is no. */
  readonly cares?: boolean;
}

/** Everything a decision may know about the present. The domain has no clock and no dice of its own. */
export interface Moment {
  readonly actor: Actor;
  /** Instant in ms. */
  readonly now: number;
  readonly requestId: string;
  /** Fingerprint of the input, so that one requestId cannot carry two different wishes. */
  readonly digest: string;
  newId(): string;
  /** Six random digits. */
  newCode(): string;
}

/** Whoever is of a firm, or once was, decides nothing about it as staff. */
export const isOrWasOf = ({ providerId, everOf = [] }: Actor, firmId: string): boolean =>
  providerId === firmId || everOf.includes(firmId);

/** The clock acts like a member without a name. */
export const CLOCK: Actor = { memberId: 'clock', roles: [], providerId: null };
