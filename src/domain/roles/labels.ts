import type { Role } from '#domain/kernel/actor';
import { sayInstant } from '#domain/kernel/time';
import type { PostView } from './contract';
import type { GivenRole, RoleStep } from './owed';
import type { PostState } from './roll';

export const ROLE_LABEL: Readonly<Record<Role, string>> = {
  visitor: '访客',
  resident: '居民',
  worker: '师傅',
  manager: '服务商负责人',
  officer: '工会干部',
  staff: '区总工作人员',
};

const GIVEN_LABEL: Readonly<Record<GivenRole, string>> = {
  staff: ROLE_LABEL.staff,
  officer: ROLE_LABEL.officer,
  manager: ROLE_LABEL.manager,
  chairman: '工会主席',
  'union-officer': '工会职务',
};

/** Whoever gave no name to be called by. */
export const NAMELESS = '没有留姓名';

/** By whom somebody was named, and by when that is answered. */
export const sayNamed = ({ byName, dueAt }: Pick<PostView, 'byName' | 'dueAt'>, now: number): string =>
  [byName !== null && `${byName || NAMELESS}提名`, dueAt !== null && `最晚${sayInstant(dueAt, now)}`]
    .filter(Boolean)
    .join(' · ');

export const POST_LABEL: Readonly<Record<PostState, string>> = {
  offered: '等本人同意',
  agreed: '等另一位确认',
  held: '在任',
  declined: '本人谢绝',
  withdrawn: '提名撤回',
  refused: '同事不同意',
  fell: '过期作废',
  dismissed: '已免去',
};

const STEP_LABEL: Readonly<Record<RoleStep, (role: string) => string>> = {
  named: (role) => `提名为${role}`,
  agreed: () => '本人同意',
  given: (role) => `担任${role}`,
  declined: () => '本人谢绝',
  withdrawn: () => '提名撤回',
  refused: () => '同事不同意',
  fell: () => '过期作废',
  taken: (role) => `不再担任${role}`,
};

/** 担任工会干部（云南路工作室） */
export const sayRoleStep = (what: RoleStep, role: GivenRole, where: string): string =>
  `${STEP_LABEL[what](GIVEN_LABEL[role])}${where === '' ? '' : `（${where}）`}`;
