import type { OwnMembership } from '#domain/union/contract';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';

interface FurtherProps {
  readonly known: OwnMembership | null;
  /** Who is invited may ask to join elsewhere all the same. */
  readonly joinsOther: boolean;
  readonly toConfirm: boolean;
}

export const Further = ({ known, joinsOther, toConfirm }: FurtherProps) => (
  <Card flush>
    {known?.card && (
      <Row
        id="services"
        icon="gift"
        label="会员服务"
        note="工会给会员的优惠和服务"
        onTap={() => go('unionServices')}
      />
    )}
    {known?.card && (
      <Row
        id="show-card"
        icon="badge-check"
        label="出示会员卡"
        note="一分钟换一次码"
        onTap={() => go('unionCard')}
      />
    )}
    {toConfirm && (
      <Row
        id="to-phone"
        icon="phone"
        label="工会说邀请了您？"
        note="先确认手机号，邀请就在这一页上"
        onTap={() => go('profile')}
      />
    )}
    {joinsOther && (
      <Row
        id="join-other"
        icon="user-check"
        label="申请加入别的工会"
        note="扫入会码，或从名单里选"
        onTap={() => go('unionJoin')}
      />
    )}
    <Row
      id="check-card"
      icon="qr-code"
      label="查验会员卡"
      note="扫对方的码，或报六位数字"
      onTap={() => go('checkCard')}
    />
    <Row id="unions" icon="users" label="各级工会" note="在哪里、谁在值守" onTap={() => go('unionTree')} />
  </Card>
);
