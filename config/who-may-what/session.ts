import { ANYBODY, RESIDENT, type RightsOf, STAFF } from './right';

/** 活动 */
export const session: RightsOf<'session'> = {
  soon: ['活动', 'read what comes next', ANYBODY],
  session: ['活动', 'read one', ANYBODY],
  mine: ['我的报名', 'read the own sign-ups', RESIDENT],
  signUp: ['报名', 'sign up, wait for a place, or take one that was offered', RESIDENT],
  signUpFor: ['替来电人报名', 'sign somebody up who telephones', STAFF],
  cancel: ['取消报名', 'give a place back', RESIDENT, 'sign-up'],
  checkIn: ['签到', 'check in by the code at the door, for what one has signed up for', RESIDENT],
  evaluate: ['评价', 'say how it was, who came', RESIDENT, 'sign-up'],
  appeal: ['申诉', 'say that it was no fault of the own', RESIDENT, 'sign-up'],
  desk: ['活动管理', 'read what a union offers', RESIDENT, 'members'],
  people: ['谁来', 'read who comes, with the code of the door', RESIDENT, 'session'],
  make: ['发布', 'offer one, or one a week', RESIDENT, 'members'],
  change: ['改活动', 'change one, or all later ones of its series', RESIDENT, 'session'],
  callOff: ['取消活动', 'call one off, or all later ones', RESIDENT, 'session'],
  callRoll: ['点名完了', 'say that all who came are ticked', RESIDENT, 'session'],
  tick: ['点名', 'tick who came', RESIDENT, 'session'],
  appeals: ['爽约申诉', 'read who appeals', STAFF],
  venues: ['借场地', 'read which venues are open', ANYBODY],
  venue: ['场地', 'read one with its hours', ANYBODY],
  keptVenues: ['场地', 'read those of a union', RESIDENT, 'members'],
  makeVenue: ['登记场地', 'add one', RESIDENT, 'members'],
  changeVenue: ['改场地', 'change one, or close it for new hours', RESIDENT, 'venue'],
  publishHours: ['开放时段', 'publish hours of one', RESIDENT, 'venue'],
  rule: ['裁定', 'rule on an appeal, but the own', STAFF],
};
