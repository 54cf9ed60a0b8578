import type { SCREENS } from '../../../src/screens';
import { complaint, first, LIU, MA, MANAGER, order, type Register } from './situation';

/** The screens of pages/provider. */
export const PROVIDER_SITUATIONS = {
  firmToday: [{ who: MANAGER }],
  workerDesk: [{ who: MA }, { who: MANAGER, as: 'manager' }],
  workerOrder: [
    order('accepted', 'his'),
    order('arrived', 'his'),
    order('quoted', 'his'),
    order('approved', 'his'),
    order('postponed', 'his'),
    order('finished', 'his'),
    order('closed', 'his'),
  ],
  workerForm: [order('arrived', 'his', 'postpone')],
  before: [order('arrived', 'his')],
  quote: [order('arrived', 'his')],
  finish: [order('approved', 'his')],
  firmRatings: [{ who: MANAGER }],
  apply: [
    { who: LIU },
    { who: 'demo-applicant-laosong', as: 'waiting' },
    { who: 'demo-applicant-qingfeng', as: 'to-mend' },
    { who: 'demo-applicant-hengda', as: 'draft' },
  ],
  join: [{ who: LIU }],
  firm: [{ who: MANAGER }],
  crew: [{ who: MANAGER }],
  firmStanding: [{ who: MANAGER }],
  firmOrders: [{ who: MANAGER }, { who: MANAGER, about: 'list=live', as: 'live' }],
  firmOrder: [{ who: MANAGER, about: first<Done>('repair_orders', ofHuimin) }],
  assign: [{ who: 'demo-manager-xinghe', about: first<Done>('repair_orders', waitsForWasher) }],
  amend: [{ who: MANAGER }, { who: MANAGER, taps: ['amend-streets'], as: 'streets' }],
  ownBadge: [{ who: MA }],
  papers: [{ who: MA }, { who: MANAGER, as: 'manager' }],
  standingRules: [{ who: MANAGER }],
  firmComplaints: [{ who: MANAGER }],
  firmComplaint: [complaint('filed', 'firm'), complaint('ruled', 'firm'), complaint('final', 'firm')],
  noShows: [{ who: MA }, { who: MANAGER, about: 'id=firm', as: 'firm' }],
  noShow: [{ who: MA, about: first('no_shows') }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;

interface Done {
  readonly state: string;
  readonly worker: { readonly providerId: string } | null;
  readonly item: { readonly id: string };
}

function ofHuimin({ state, worker }: Done): boolean {
  return state === 'closed' && worker?.providerId === 'huimin';
}

function waitsForWasher({ state, item }: Done): boolean {
  return state === 'open' && item.id === 'washer';
}
