import type { Row } from '#domain/kernel/transitions';
import type { AppointmentAction, Party, State } from './request';

const WITH_UNION: readonly State[] = ['requested', 'transferred', 'reopened', 'accepted', 'met'];
const NOT_MET: readonly State[] = ['requested', 'transferred', 'reopened', 'accepted'];

/** 件件有回音: apart from withdrawal no row leads out of a request but by an answer. */
export const COURSE: Readonly<
  Record<AppointmentAction, Row<State, Exclude<Party, 'stranger'>> & { readonly to: State }>
> = {
  ask: { from: [], to: 'requested', by: ['asker'] },
  invite: { from: [], to: 'accepted', by: ['officer'] },
  record: { from: [], to: 'accepted', by: ['officer'] },
  refer: { from: [], to: 'requested', by: ['officer'] },
  /** By staff, for somebody who telephones. */
  askFor: { from: [], to: 'requested', by: ['above'] },
  accept: { from: ['requested', 'transferred', 'reopened'], to: 'accepted', by: ['officer'] },
  meet: { from: ['accepted'], to: 'met', by: ['officer'] },
  miss: { from: ['accepted'], to: 'requested', by: ['officer', 'asker'] },
  cancelMeeting: { from: NOT_MET, to: 'requested', by: ['officer'] },
  loseSlot: { from: NOT_MET, to: 'requested', by: ['clock'] },
  answer: { from: [...WITH_UNION, 'returned'], to: 'answered', by: ['officer', 'above'] },
  transfer: { from: WITH_UNION, to: 'transferred', by: ['officer', 'above'] },
  reassign: { from: [...WITH_UNION, 'returned'], to: 'transferred', by: ['above', 'overseer'] },
  askBack: { from: WITH_UNION, to: 'returned', by: ['officer'] },
  supply: { from: ['returned'], to: 'accepted', by: ['asker'] },
  resume: { from: ['returned'], to: 'accepted', by: ['clock'] },
  rebook: { from: NOT_MET, to: 'requested', by: ['asker'] },
  withdraw: { from: [...WITH_UNION, 'returned'], to: 'withdrawn', by: ['asker'] },
  decline: { from: ['accepted'], to: 'withdrawn', by: ['asker'] },
  evaluate: { from: ['answered'], to: 'evaluated', by: ['asker'] },
  evaluateAgain: { from: ['answered', 'evaluated'], to: 'evaluated', by: ['asker'] },
  reopen: { from: ['answered', 'evaluated'], to: 'reopened', by: ['asker'] },
  reopenUnsolved: { from: ['answered', 'evaluated'], to: 'reopened', by: ['asker'] },
};

export const LIVE: readonly State[] = [...WITH_UNION, 'returned'];
