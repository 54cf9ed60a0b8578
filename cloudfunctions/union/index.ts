// 工会: the tree of unions, posts in them, and how somebody joins one, moves to another and leaves.
// Called by everybody for the own membership; by staff; by who has a post, for the members of that union.
import { unionContract } from '#domain/union/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { declineInvitation, joinInvited } from './answering';
import { card, checkCard, services } from './card';
import { admit, desk, giveBack, keep, membership, receive, record, refuse, waiting } from './desk';
import { continueInviting, invitations, invite, inviteCrew } from './inviting';
import { apply, askTransfer, callOff, leave, mine, withdraw } from './joining';
import { byCode, change, found, givePost, offer, takePost, tree, union } from './unions';
import { declineWish, foundForFirm, unionWishes } from './wishes';

export const main = serve('union', unionContract, SHOWS_NOTHING, {
  tree,
  union,
  found,
  change,
  givePost,
  takePost,
  offer,
  services,
  byCode,
  mine,
  card,
  checkCard,
  apply,
  withdraw,
  leave,
  askTransfer,
  callOff,
  desk,
  waiting,
  membership,
  admit,
  giveBack,
  refuse,
  receive,
  keep,
  record,
  invite,
  continueInviting,
  invitations,
  joinInvited,
  declineInvitation,
  inviteCrew,
  unionWishes,
  foundForFirm,
  declineWish,
});
