import type { UnionEffect } from '#domain/union/owed';
import { foundUnion } from '../../store/firm-unions';
import { followInvitation } from '../../store/invitations';
import { tellLibrary } from '../../store/library';
import { admitAtOnce, followCard, keepMembership } from '../../store/memberships';
import { followParent } from '../../store/unions';
import type { Carriers } from '../carrier';

export const unionCarriers: Carriers<UnionEffect> = {
  'follow-card': ['others', followCard],
  'admit-at-once': ['others', admitAtOnce],
  'keep-membership': ['others', keepMembership],
  'tell-library': ['others', tellLibrary],
  'follow-invitation': ['others', followInvitation],
  'follow-parent': ['others', followParent],
  'found-union': ['others', foundUnion],
};
