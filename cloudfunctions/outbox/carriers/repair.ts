import type { RepairEffect } from '#domain/repair/owed';
import type { Carriers } from '../carrier';
import { cameAfterAll } from '../no-shows';

export const repairCarriers: Carriers<RepairEffect> = {
  'came-after-all': ['others', cameAfterAll],
};
