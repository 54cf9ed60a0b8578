import type { InvitationState } from './invitation';
import type { MembershipAction, MembershipState, WorkKind } from './membership';
import type { Admits, UnionKind, UnionPost } from './union';

export const KIND_LABEL: Readonly<Record<UnionKind, string>> = {
  district: '区总工会',
  street: '街道总工会',
  town: '镇总工会',
  federation: '行业工会联合会',
  community: '社区工会',
  enterprise: '企业工会',
  site: '项目部工会',
};

export const ADMITS_LABEL: Readonly<Record<Admits, string>> = {
  review: '审核后入会',
  'at-once': '提交就入会',
};

export const UNION_POST_LABEL: Readonly<Record<UnionPost, string>> = {
  chairman: '主席',
  officer: '工会干部',
  grid: '网格员',
  reception: '接待员',
};

export const WORK_LABEL: Readonly<Record<WorkKind, string>> = {
  employed: '在单位上班',
  courier: '快递、外卖',
  driver: '货运、网约车',
  domestic: '家政、家修',
  flexible: '其他灵活就业',
  other: '其他',
};

export const MEMBERSHIP_LABEL: Readonly<Record<MembershipState, string>> = {
  applied: '等工会审核',
  returned: '请补充后再交',
  refused: '没有通过',
  withdrawn: '已撤回',
  admitted: '已入会',
  transferring: '转会中',
  left: '已退会',
};

export const MEMBERSHIP_ACTION_LABEL: Readonly<Record<MembershipAction, string>> = {
  apply: '申请入会',
  join: '应邀入会',
  withdraw: '撤回申请',
  admit: '同意入会',
  giveBack: '退回补充',
  refuse: '不同意入会',
  record: '登记会员号',
  leave: '退会',
  askTransfer: '申请转会',
  callOff: '不转了',
  receive: '接收转会',
  keep: '不接收转会',
};

export const INVITATION_LABEL: Readonly<Record<InvitationState, string>> = {
  invited: '等本人确认',
  joined: '已入会',
  declined: '不参加',
};

/** How the person whose membership it is reads its state. */
export const OWN_STATE: Readonly<Record<MembershipState, string>> = {
  applied: '工会在审核，一般三个工作日内有结果。',
  returned: '工会请您补充，改好再交一次就行。',
  refused: '这次没有通过，理由在下面。可以再申请。',
  withdrawn: '申请已经撤回，随时可以再申请。',
  admitted: '您是工会会员。',
  transferring: '等新的工会接收，原来的会员号这期间照用。',
  left: '您已经退会，随时可以再申请。',
};
