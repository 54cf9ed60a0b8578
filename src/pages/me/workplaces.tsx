import type { Me } from '#domain/membership/contract';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

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

/** The desks of those who work here; nobody else sees a door. */
export function Workplaces({ roles }: Pick<Me, 'roles'>) {
  const worker = roles.includes('worker') || roles.includes('manager');
  const staff = roles.includes('staff');
  const officer = roles.includes('officer');
  const handsOut = staff || officer;
  if (!worker && !handsOut) return null;
  return (
    <Card flush>
      {worker && (
        <Row
          id="worker-desk"
          icon="wrench"
          label="师傅工作台"
          note="上岗、接单、手上的活"
          onTap={() => go('workerDesk')}
        />
      )}
      {roles.includes('worker') && (
        <Row
          id="own-badge"
          icon="badge-check"
          label="我的工牌"
          note="到门口出示，一分钟换一次码"
          onTap={() => go('ownBadge')}
        />
      )}
      {worker && (
        <Row
          id="my-papers"
          icon="file-text"
          label="证件和培训"
          note="到期、换证、审核结果"
          onTap={() => go('papers')}
        />
      )}
      {worker && (
        <Row
          id="firm-ratings"
          icon="star"
          label="居民评价"
          note="本单位的得分和评价"
          onTap={() => go('firmRatings')}
        />
      )}
      {roles.includes('manager') && (
        <Row
          id="my-firm"
          icon="building-2"
          label="我的服务商"
          note="师傅、证件、信誉"
          onTap={() => go('firm')}
        />
      )}
      {roles.includes('manager') && (
        <Row
          id="firm-complaints"
          icon="message-square"
          label="本单位的投诉"
          note="48 小时内答复，申诉"
          onTap={() => go('firmComplaints')}
        />
      )}
      {officer && (
        <Row
          id="officer-desk"
          icon="handshake"
          label="约谈办理台"
          note="等着办的、超时的、接待时段"
          onTap={() => go('officerDesk')}
        />
      )}
      {staff && (
        <Row
          id="staff-studios"
          icon="handshake"
          label="工会有约管理"
          note="工作室、干部、日历、考核、督办"
          onTap={() => go('staffStudios')}
        />
      )}
      {staff && (
        <Row
          id="staff-desk"
          icon="clipboard-list"
          label="区总工作台"
          note="进行中、没人接、已冻结"
          onTap={() => go('staffDesk')}
        />
      )}
      {staff && (
        <Row
          id="vetting-desk"
          icon="shield-check"
          label="服务商审核台"
          note="入驻申请、师傅和证件、申诉"
          onTap={() => go('vettingDesk')}
        />
      )}
      {staff && (
        <Row
          id="complaint-desk"
          icon="message-square"
          label="投诉台"
          note="等着裁定的、申诉的、等服务商答复的"
          onTap={() => go('complaintDesk')}
        />
      )}
      {staff && (
        <Row
          id="staff-counter"
          icon="phone"
          label="确认手机号"
          note="本人到柜台或回拨，核对登记码"
          onTap={() => go('staffCounter')}
        />
      )}
      {staff && (
        <Row
          id="staff-union"
          icon="user-check"
          label="登记会员号"
          note="凭手机号，记下谁是工会会员"
          onTap={() => go('staffUnion')}
        />
      )}
      {staff && (
        <Row
          id="staff-firms"
          icon="building-2"
          label="服务商名录"
          note="找一家、看档案、导出"
          onTap={() => go('staffFirms')}
        />
      )}
      {staff && (
        <Row
          id="staff-limits"
          icon="info"
          label="限额"
          note="每个人同时最多几张、一天最多几次"
          onTap={() => go('staffLimits')}
        />
      )}
      {handsOut && (
        <Row
          id="pickup-desk"
          icon="gift"
          label="礼品领取处"
          note="凭领取码交付礼品"
          onTap={() => go('pickupDesk')}
        />
      )}
      {staff && <BooksRow />}
    </Card>
  );
}
