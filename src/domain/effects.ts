import type { AnnouncementEffect } from './announcement/owed';
import type { AppointmentEffect } from './appointment/owed';
import type { ComplaintEffect } from './complaint/owed';
import type { FirmEffect } from './firm/owed';
import type { KeepUpload } from './kernel/upload';
import type { MembershipEffect } from './membership/owed';
import type { NoShowEffect } from './no-show/owed';
import type { NoticeEffect } from './notice/owed';
import type { PointsEffect } from './points/owed';
import type { RatingEffect } from './rating/owed';
import type { RepairEffect } from './repair/owed';
import type { RolesEffect } from './roles/owed';
import type { SessionEffect } from './session/owed';
import type { StandingEffect } from './standing/owed';
import type { StationEffect } from './station/owed';
import type { UnionEffect } from './union/owed';

/** What one room owes another, by whoever has to carry it out: each room declares in its `owed.ts` what it can be owed. */
export type Effect =
  | RepairEffect
  | RatingEffect
  | FirmEffect
  | StandingEffect
  | NoShowEffect
  | ComplaintEffect
  | AppointmentEffect
  | PointsEffect
  | MembershipEffect
  | RolesEffect
  | UnionEffect
  | StationEffect
  | AnnouncementEffect
  | SessionEffect
  | NoticeEffect
  | KeepUpload;

/** The one of that kind, for whoever owes it to another room. */
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;
