import type { AppointmentEffect } from '#domain/appointment/owed';
import { leaveSlot, lookAtPlace } from '../../store/places';
import { cancelSlot, followSlot } from '../../store/seats';
import { countAppointment, loseSlot } from '../appointments';
import type { Carriers } from '../carrier';
import { changeOfficer, followStudio } from '../follow-studio';
import { forgetPortrait } from '../forget-portrait';

export const appointmentCarriers: Carriers<AppointmentEffect> = {
  'count-appointment': ['talks', (_, id) => countAppointment(id)],
  'lose-slot': ['talks', loseSlot],
  'leave-slot': ['talks', leaveSlot],
  'look-at-place': ['talks', lookAtPlace],
  'follow-slot': ['talks', ({ slotId }, id) => followSlot(slotId, id)],
  'cancel-slot': ['talks', cancelSlot],
  'change-officer': ['talks', changeOfficer],
  'follow-studio': ['talks', followStudio],
  'forget-portrait': ['others', forgetPortrait],
};
