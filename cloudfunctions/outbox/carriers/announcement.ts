import type { AnnouncementEffect } from '#domain/announcement/owed';
import { callEverybody } from '../call-everybody';
import type { Carriers } from '../carrier';

export const announcementCarriers: Carriers<AnnouncementEffect> = {
  'call-everybody': ['others', callEverybody],
};
