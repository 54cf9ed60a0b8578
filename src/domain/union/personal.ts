import { about, holding, kept, NOBODY, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Invitation } from './invitation';
import { INVITATION_LABEL, MEMBERSHIP_LABEL, WORK_LABEL } from './labels';
import type { Membership } from './membership';

const member = about('_id');
const invited = about('memberId', 'phoneKey');

export const unionHoldings = {
  memberships: holding<Membership>({
    title: '会籍',
    found: ['_id'],
    seals: sealedAt('person.sealed'),
    texts: {
      ...kept('unionId', 'toUnionId', 'card.sinceOn', 'card.recordedBy'),
      'person.sealed': member.sealed,
      personKey: member.key,
      'work.employer': member.words,
      'card.number': member.words,
      numberKey: member.key,
      why: member.words,
      'events[].why': member.words,
    },
    labels: {
      state: '会籍',
      person: '入会时填的',
      work: '工作',
      accepted: '权利和义务',
      appliedAt: '申请时间',
      card: '会员卡',
      why: '说明',
      ...unsaid('unionId', 'toUnionId', 'personKey', 'numberKey'),
    },
    says: { ...MEMBERSHIP_LABEL, ...WORK_LABEL },
  }),
  /** What a list says of somebody goes with the list, or with the account of whoever has that number alone. */
  invitations: holding<Invitation>({
    title: '入会邀请',
    found: ['memberId', 'phoneKey'],
    seals: sealedAt('person'),
    goes: true,
    texts: {
      ...kept('unionId', 'importId', 'place', 'memberId'),
      person: invited.sealed,
      phoneKey: invited.key,
    },
    labels: {
      state: '邀请',
      person: '工会写的',
      at: '邀请时间',
      lapsesAt: '有效到',
      ...unsaid('unionId', 'importId', 'place', 'phoneKey', 'onApp', 'memberId'),
    },
    says: INVITATION_LABEL,
  }),
  /** References in an order: what is sent of a person is read from the membership at that moment. */
  library_changes: NOBODY,
  /** Who serves in one has a post, which ends before anything is overwritten. */
  unions: NOBODY,
} satisfies RoomHoldings;
