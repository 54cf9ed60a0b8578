import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { NoteRole } from './owed';

const member = about('memberId');

export const rolesHoldings = {
  role_changes: holding<Omit<NoteRole, 'kind' | 'cause'>>({
    title: '担任过的职务',
    found: ['memberId'],
    texts: { ...kept('memberId', 'byId', 'where'), name: member.name, why: member.words },
    labels: {
      role: '职务',
      what: '怎么了',
      name: '姓名',
      where: '在哪里',
      why: '原因',
      at: '时间',
      ...unsaid('memberId', 'byId'),
    },
  }),
  /** Who stands on it has a post, which ends before anything is overwritten. */
  staff_rolls: NOBODY,
} satisfies RoomHoldings;
