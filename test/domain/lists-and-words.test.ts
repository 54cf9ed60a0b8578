import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '#domain/announcement/audience';
import { ANNOUNCEMENT_KINDS, ANNOUNCEMENT_STATES } from '#domain/announcement/board';
import * as announcements from '#domain/announcement/labels';
import * as talks from '#domain/appointment/labels';
import * as appointment from '#domain/appointment/request';
import * as complaint from '#domain/complaint/complaint';
import * as complaints from '#domain/complaint/labels';
import { BADGE_STATES } from '#domain/firm/badge';
import { BADGE_LABEL } from '#domain/firm/labels';
import { ROLES } from '#domain/kernel/actor';
import { SETUP_LABEL, SETUP_STEPS } from '#domain/membership/setup';
import { NO_SHOW_STATE_LABEL } from '#domain/no-show/labels';
import { NO_SHOW_STATES } from '#domain/no-show/no-show';
import { NOTICE_KINDS, NOTICE_TEXT } from '#domain/notices';
import { ENTRY_KINDS } from '#domain/points/kinds';
import { DISAGREEMENT_LABEL, KIND_LABEL, REDEMPTION_LABEL, RULE_LABEL } from '#domain/points/labels';
import { EARNING_RULES } from '#domain/points/owed';
import { DISAGREEMENTS } from '#domain/points/proof';
import { REDEMPTION_STATES } from '#domain/points/redemption';
import { EXCLUSIONS } from '#domain/rating/exclusion';
import { EXCLUSION_LABEL } from '#domain/rating/labels';
import { OFFERS } from '#domain/repair/decide/offering';
import * as repair from '#domain/repair/labels';
import { FEE_STATES, PAYMENTS } from '#domain/repair/order-parts';
import { STATES } from '#domain/repair/order-states';
import { PAYMENT_LABEL } from '#domain/repair/payment';
import { ORDER_ACTIONS } from '#domain/repair/transitions';
import { POST_LABEL, ROLE_LABEL } from '#domain/roles/labels';
import { POST_STATES } from '#domain/roles/roll';
import { RULE_LABEL as LADDER_LABEL, STANDING_LABEL } from '#domain/standing/labels';
import { RULE_IDS } from '#domain/standing/ladder';
import { STANDINGS } from '#domain/standing/standing';
import * as unions from '#domain/union/labels';
import { MEMBERSHIP_STATES, WORK_KINDS } from '#domain/union/membership';
import { ADMITS, POSTS, UNION_KINDS } from '#domain/union/union';
import { APPLICATION_STATES } from '#domain/vetting/application';
import { APPLICATION_STATE_LABEL, STEP_LABEL } from '#domain/vetting/labels';
import { STEPS } from '#domain/vetting/steps';

// What a list leaves out no answer may contain, so a list that forgets a row takes a screen away from somebody.

const LISTS: readonly (readonly [string, readonly string[], object])[] = [
  ['states of an order', STATES, repair.STATE_LABEL],
  ['steps of an order', ORDER_ACTIONS, repair.ACTION_LABEL],
  ['states of a visit fee', FEE_STATES, repair.FEE_LABEL],
  ['what is said of a payment', PAYMENTS, PAYMENT_LABEL],
  ['ways to offer an order anew', OFFERS, repair.OFFER_LABEL],
  ['states of a request', appointment.STATES, talks.STATE_LABEL],
  ['steps of a request', appointment.APPOINTMENT_ACTIONS, talks.ACTION_LABEL],
  ['ways to talk', appointment.MODES, talks.MODE_LABEL],
  ['ways to ask', appointment.CHANNELS, talks.CHANNEL_LABEL],
  ['ends of a request', appointment.OUTCOMES, talks.OUTCOME_LABEL],
  ['states of a complaint', complaint.STATES, complaints.COMPLAINT_STATE_LABEL],
  ['kinds of complaints', complaint.KINDS, complaints.KIND_LABEL],
  ['steps of a complaint', complaint.COMPLAINT_ACTIONS, complaints.HAPPENED],
  ['states of a no-show', NO_SHOW_STATES, NO_SHOW_STATE_LABEL],
  ['standings', STANDINGS, STANDING_LABEL],
  ['rules of the ladder', RULE_IDS, LADDER_LABEL],
  ['states of an application', APPLICATION_STATES, APPLICATION_STATE_LABEL],
  ['steps of applying', STEPS, STEP_LABEL],
  ['states of a badge', BADGE_STATES, BADGE_LABEL],
  ['kinds of entries', ENTRY_KINDS, KIND_LABEL],
  ['earning rules', EARNING_RULES, RULE_LABEL],
  ['states of a redemption', REDEMPTION_STATES, REDEMPTION_LABEL],
  ['ways in which books disagree', DISAGREEMENTS, DISAGREEMENT_LABEL],
  ['reasons not to count a rating', EXCLUSIONS, EXCLUSION_LABEL],
  ['roles', ROLES, ROLE_LABEL],
  ['states of a post', POST_STATES, POST_LABEL],
  ['kinds of unions', UNION_KINDS, unions.KIND_LABEL],
  ['ways to admit', ADMITS, unions.ADMITS_LABEL],
  ['posts in a union', POSTS, unions.UNION_POST_LABEL],
  ['kinds of work', WORK_KINDS, unions.WORK_LABEL],
  ['states of a membership', MEMBERSHIP_STATES, unions.MEMBERSHIP_LABEL],
  ['steps of setting up', SETUP_STEPS, SETUP_LABEL],
  ['kinds of announcements', ANNOUNCEMENT_KINDS, announcements.ANNOUNCEMENT_KIND_LABEL],
  ['audiences of announcements', AUDIENCES, announcements.AUDIENCE_LABEL],
  ['states of an announcement', ANNOUNCEMENT_STATES, announcements.ANNOUNCEMENT_STATE_LABEL],
  ['notices', NOTICE_KINDS, NOTICE_TEXT],
];

describe('What the wire lets through', () => {
  it.each(LISTS)('of the %s is what there is a word for', (_, list, words) => {
    expect([...list].sort()).toEqual(Object.keys(words).sort());
  });
});
