/** 考核: let the monthly figures follow what a request for a talk has become. */
interface CountAppointment {
  readonly kind: 'count-appointment';
  readonly cause: string;
}

/** A request has, or waits for, no place any more: the slot does not take place (停诊), or an offer was not answered. */
export interface LoseSlot {
  readonly kind: 'lose-slot';
  readonly cause: string;
  readonly requestId: string;
  /** The offer of a place ran out. */
  readonly lapsed?: boolean;
}

/** A request has left its place, or waits for it no more: whatever it took there up to that event goes to the next one. */
export interface LeaveSlot {
  readonly kind: 'leave-slot';
  readonly cause: string;
  readonly requestId: string;
  readonly event: number;
  readonly slotId: string;
}

/** A place was taken for a request, before the request itself was written: did it come to be? */
export interface LookAtPlace {
  readonly kind: 'look-at-place';
  readonly cause: string;
  readonly requestId: string;
  /** With which event of the request it was to be taken, and when. */
  readonly event: number;
  readonly at: number;
}

/** 代班、任免: who has a request is looked at again, for the roster or the officers of its studio have changed. */
export interface ChangeOfficer {
  readonly kind: 'change-officer';
  readonly cause: string;
  readonly requestId: string;
  /** Somebody else sits in its slot, and takes it over. */
  readonly seat?: boolean;
}

/** 排班、任免: slots that people have places in, and requests, follow what was changed in their studio. */
export interface FollowStudio {
  readonly kind: 'follow-studio';
  readonly cause: string;
  /** Who came, went, or takes psychological requests no more; null where only the roster has changed. */
  readonly officerId: string | null;
}

/** 代班、换班: one slot in which people have places follows what was changed in its studio. */
interface FollowSlot {
  readonly kind: 'follow-slot';
  readonly cause: string;
  readonly slotId: string;
}

/** 停诊: the slot, as it was planned, does not take place. */
export interface CancelSlot {
  readonly kind: 'cancel-slot';
  readonly cause: string;
  readonly planned: {
    readonly id: string;
    readonly studioId: string;
    readonly officerId: string;
    readonly from: number;
    readonly to: number;
    readonly capacity: number;
    readonly title: string | null;
  };
}

/** 照片 of an officer that nobody is shown any more: its files go. */
export interface ForgetPortrait {
  readonly kind: 'forget-portrait';
  readonly cause: string;
  readonly files: readonly string[];
}

export type AppointmentEffect =
  | CountAppointment
  | LoseSlot
  | LeaveSlot
  | LookAtPlace
  | ChangeOfficer
  | FollowStudio
  | FollowSlot
  | CancelSlot
  | ForgetPortrait;
