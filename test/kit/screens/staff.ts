import type { SCREENS } from '../../../src/screens';
import { complaint, first, inState, order, type Register, STAFF } from './situation';

/** The screens of pages/staff. */
export const STAFF_SITUATIONS = {
  complaintDesk: [{ who: STAFF }],
  staffComplaint: [
    complaint('filed', STAFF),
    complaint('answered', STAFF),
    complaint('appealed', STAFF),
    complaint('final', STAFF),
  ],
  vettingDesk: [{ who: STAFF }],
  staffApplication: [{ who: STAFF, about: inState('applications', 'submitted') }],
  staffFirms: [{ who: STAFF }],
  staffFirm: [
    { who: STAFF, about: 'id=huimin' },
    { who: STAFF, about: 'id=tongda', as: 'suspended' },
  ],
  staffDesk: [
    { who: STAFF },
    { who: STAFF, taps: ['list-tab-alarms'], as: 'alarms' },
    { who: STAFF, taps: ['list-tab-frozen'], as: 'frozen' },
  ],
  staffOrder: [
    order('open', STAFF),
    order('accepted', STAFF),
    order('frozen', STAFF),
    order('closed', STAFF),
  ],
  staffClosed: [{ who: STAFF }],
  staffSearch: [{ who: STAFF }],
  staffCaller: [
    { who: STAFF },
    {
      ...{ who: STAFF, as: 'found', taps: ['find-caller'] },
      about: (town) => `person=${town.orderIn('accepted').residentId}`,
    },
  ],
  staffStudios: [{ who: STAFF }],
  staffStudio: [{ who: STAFF, about: 'id=yunnan' }],
  staffCalendar: [{ who: STAFF }],
  staffAssessment: [{ who: STAFF }, { who: STAFF, taps: ['scope-officer'], as: 'officer' }],
  staffRoles: [{ who: STAFF }],
  staffRole: [
    {
      who: STAFF,
      about: (town) => `id=${town.find<{ posts: { id: string }[] }>('staff_rolls', Boolean).posts[0]?.id}`,
    },
  ],
  staffNaming: [{ who: STAFF }],
  roleHistory: [{ who: STAFF }],
  staffCounter: [{ who: STAFF }],
  staffUnion: [{ who: STAFF }],
  pickupDesk: [{ who: STAFF }],
  staffRewards: [{ who: STAFF }],
  staffReward: [{ who: STAFF, about: first('rewards') }],
  staffRules: [{ who: STAFF }],
  staffCatalogue: [{ who: STAFF }],
  staffImport: [{ who: STAFF }],
  staffItem: [{ who: STAFF, about: 'id=kitchen-drain' }],
  staffSetup: [{ who: STAFF }],
  staffStations: [{ who: STAFF }],
  staffStation: [{ who: STAFF, about: first('stations') }],
  staffPlaces: [{ who: STAFF }],
  staffGuide: [{ who: STAFF }, { who: STAFF, about: 'about=rights', as: 'rights' }],
  staffOpenings: [{ who: STAFF }],
  staffLimits: [{ who: STAFF }],
  staffBooks: [{ who: STAFF }],
  staffHealth: [{ who: STAFF }],
  staffAnnouncements: [{ who: STAFF }],
  staffAnnouncement: [{ who: STAFF, about: inState('announcements', 'draft') }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;
