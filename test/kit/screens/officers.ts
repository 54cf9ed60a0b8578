import type { SCREENS } from '../../../src/screens';
import {
  ABOVE,
  CHAIR,
  first,
  INVITED,
  inState,
  LIU,
  type Register,
  type Situation,
  STAFF,
} from './situation';

const request = (state: string, who: string): Situation => ({
  ...{ who, as: state },
  about: inState('appointments', state),
});

const UNION = 'id=union-yunnan';

/** The screens of pages/officer and pages/union. */
export const OFFICER_SITUATIONS = {
  officerToday: [{ who: CHAIR }],
  officerDesk: [{ who: CHAIR }, { who: ABOVE, as: 'above' }],
  officerRequest: [
    request('requested', CHAIR),
    request('met', CHAIR),
    request('returned', CHAIR),
    request('answered', CHAIR),
    request('reopened', 'demo-feng'),
  ],
  officerAnswer: [request('met', CHAIR)],
  officerSlots: [{ who: CHAIR }],
  officerEnter: [{ who: CHAIR }],
  officerPortrait: [{ who: CHAIR }],
  unionMine: [{ who: LIU }, { who: INVITED, as: 'invited' }, { who: CHAIR, as: 'officer' }],
  unionServices: [{ who: LIU }],
  unionOffer: [{ who: CHAIR, about: UNION }],
  unionCard: [{ who: LIU }],
  checkCard: [{ who: LIU }],
  unionJoin: [{ who: INVITED }],
  unionTree: [{ who: STAFF }],
  union: [{ who: STAFF, about: UNION }],
  unionForm: [{ who: STAFF, about: UNION }],
  unionFigures: [{ who: STAFF, about: 'id=district' }],
  unionPost: [{ who: STAFF, about: UNION }],
  unionWishes: [{ who: STAFF }],
  unionDesk: [
    { who: CHAIR, about: UNION },
    { who: CHAIR, about: `${UNION}&list=admitted`, as: 'admitted' },
  ],
  unionInvited: [{ who: CHAIR, about: UNION }],
  unionInvite: [{ who: CHAIR, about: UNION }],
  unionAnswer: [{ who: INVITED, about: first('invitations') }],
  unionMember: [{ who: CHAIR, about: inState('memberships', 'applied') }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;
