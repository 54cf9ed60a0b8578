import type { RolesEffect } from '#domain/roles/owed';
import { roleChanges } from '../../store/role-changes';
import { followSeat } from '../../store/seats';
import { followStaff } from '../../store/staff-roll';
import type { Carriers } from '../carrier';

export const rolesCarriers: Carriers<RolesEffect> = {
  'follow-seat': ['talks', followSeat],
  'follow-staff': ['others', followStaff],
  'note-role': ['others', (effect) => roleChanges.note(effect)],
};
