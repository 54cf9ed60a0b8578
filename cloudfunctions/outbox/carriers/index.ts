import type { Effect } from '#domain/effects';
import type { NoticeEffect } from '#domain/notice/owed';
import type { Carriers } from '../carrier';
import { keepUpload } from '../keep-upload';
import { announcementCarriers } from './announcement';
import { appointmentCarriers } from './appointment';
import { complaintCarriers } from './complaint';
import { firmCarriers } from './firm';
import { membershipCarriers } from './membership';
import { noShowCarriers } from './no-show';
import { pointsCarriers } from './points';
import { ratingCarriers } from './rating';
import { repairCarriers } from './repair';
import { rolesCarriers } from './roles';
import { sessionCarriers } from './session';
import { standingCarriers } from './standing';
import { stationCarriers } from './station';
import { unionCarriers } from './union';

/** Who carries out what any room is owed; messages of one noun are told together, see `carry-out.ts`. */
export const CARRIERS: Carriers<Exclude<Effect, NoticeEffect>> = {
  ...repairCarriers,
  ...ratingCarriers,
  ...firmCarriers,
  ...standingCarriers,
  ...noShowCarriers,
  ...complaintCarriers,
  ...appointmentCarriers,
  ...pointsCarriers,
  ...membershipCarriers,
  ...rolesCarriers,
  ...unionCarriers,
  ...announcementCarriers,
  ...stationCarriers,
  ...sessionCarriers,
  'keep-upload': ['others', keepUpload],
};
