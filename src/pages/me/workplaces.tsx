import type { Role } from '#domain/kernel/actor';
import type { Me } from '#domain/membership/contract';
import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go, type ScreenName } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

interface Workplace {
  readonly id: string;
  /** Who has this door; nobody else sees it. */
  readonly by: readonly Role[];
  readonly icon: IconName;
  readonly label: string;
  readonly note: string;
  readonly to: ScreenName;
}

/** The desks of those who work here, in the order in which they stand. */
const WORKPLACES: readonly Workplace[] = [
  {
    id: 'worker-desk',
    by: ['worker', 'manager'],
    icon: 'wrench',
    label: '师傅工作台',
    note: '上岗、接单、手上的活',
    to: 'workerDesk',
  },
  {
    id: 'own-badge',
    by: ['worker'],
    icon: 'badge-check',
    label: '我的工牌',
    note: '到门口出示，一分钟换一次码',
    to: 'ownBadge',
  },
  {
    id: 'my-papers',
    by: ['worker', 'manager'],
    icon: 'file-text',
    label: '证件和培训',
    note: '到期、换证、审核结果',
    to: 'papers',
  },
  {
    id: 'firm-ratings',
    by: ['worker', 'manager'],
    icon: 'star',
    label: '居民评价',
    note: '本单位的得分和评价',
    to: 'firmRatings',
  },
  {
    id: 'my-firm',
    by: ['manager'],
    icon: 'building-2',
    label: '我的服务商',
    note: '师傅、证件、信誉',
    to: 'firm',
  },
  {
    id: 'firm-complaints',
    by: ['manager'],
    icon: 'message-square',
    label: '本单位的投诉',
    note: '48 小时内答复，申诉',
    to: 'firmComplaints',
  },
  {
    id: 'officer-desk',
    by: ['officer'],
    icon: 'handshake',
    label: '约谈办理台',
    note: '等着办的、超时的、接待时段',
    to: 'officerDesk',
  },
  {
    id: 'staff-studios',
    by: ['staff'],
    icon: 'handshake',
    label: '工会有约管理',
    note: '工作室、干部、日历、考核、督办',
    to: 'staffStudios',
  },
  {
    id: 'staff-desk',
    by: ['staff'],
    icon: 'clipboard-list',
    label: '区总工作台',
    note: '进行中、没人接、已冻结',
    to: 'staffDesk',
  },
  {
    id: 'vetting-desk',
    by: ['staff'],
    icon: 'shield-check',
    label: '服务商审核台',
    note: '入驻申请、师傅和证件、申诉',
    to: 'vettingDesk',
  },
  {
    id: 'complaint-desk',
    by: ['staff'],
    icon: 'message-square',
    label: '投诉台',
    note: '等着裁定的、申诉的、等服务商答复的',
    to: 'complaintDesk',
  },
  {
    id: 'staff-counter',
    by: ['staff'],
    icon: 'phone',
    label: '确认手机号',
    note: '本人到柜台或回拨，核对登记码',
    to: 'staffCounter',
  },
  {
    id: 'staff-unions',
    by: ['staff'],
    icon: 'users',
    label: '各级工会',
    note: '建立工会、入会码、任命干部',
    to: 'unionTree',
  },
  {
    id: 'joining-desk',
    by: ['staff'],
    icon: 'user-check',
    label: '入会审核',
    note: '等着审核的申请和转会',
    to: 'unionDesk',
  },
  {
    id: 'staff-union',
    by: ['staff'],
    icon: 'user-check',
    label: '登记会员号',
    note: '凭手机号，记下谁是工会会员',
    to: 'staffUnion',
  },
  {
    id: 'staff-firms',
    by: ['staff'],
    icon: 'building-2',
    label: '服务商名录',
    note: '找一家、看档案、导出',
    to: 'staffFirms',
  },
  {
    id: 'staff-roles',
    by: ['staff'],
    icon: 'users',
    label: '工作人员和职务',
    note: '谁担任什么、请新同事、免去',
    to: 'staffRoles',
  },
  {
    id: 'staff-limits',
    by: ['staff'],
    icon: 'info',
    label: '限额',
    note: '每个人同时最多几张、一天最多几次',
    to: 'staffLimits',
  },
  {
    id: 'pickup-desk',
    by: ['staff', 'officer'],
    icon: 'gift',
    label: '礼品领取处',
    note: '凭领取码交付礼品',
    to: 'pickupDesk',
  },
];

/** 本区设置: as long as something is missing, what; afterwards where to change it. */
function SetupRow() {
  const { value } = useQuery('membership', 'setup', {});
  const missing = value?.steps.filter(({ count, skipped }) => count === 0 && !skipped).length ?? 0;
  return (
    <Row
      id="staff-setup"
      icon="map-pin"
      label="本区设置"
      note="街道、服务目录、领取点、日历"
      value={missing > 0 ? <Tag tone="amber" words={`还差 ${missing} 步`} /> : undefined}
      onTap={() => go('staffSetup')}
    />
  );
}

/** The books, and whether last night they agreed. */
function BooksRow() {
  const { value } = useQuery('points', 'alarm', {});
  const wrong = value?.wrong ?? 0;
  return (
    <Row
      id="points-books"
      icon="scale"
      label="积分总账与礼品"
      note="总账、礼品库存、积分规则"
      value={wrong > 0 ? <Tag tone="brick" words="账不平" /> : undefined}
      onTap={() => go('staffBooks')}
    />
  );
}

export function Workplaces({ roles }: Pick<Me, 'roles'>) {
  const own = WORKPLACES.filter(({ by }) => by.some((role) => roles.includes(role)));
  if (own.length === 0) return null;
  return (
    <Card flush>
      {roles.includes('staff') && <SetupRow />}
      {own.map(({ id, icon, label, note, to }) => (
        <Row key={id} id={id} icon={icon} label={label} note={note} onTap={() => go(to)} />
      ))}
      {roles.includes('staff') && <BooksRow />}
    </Card>
  );
}
