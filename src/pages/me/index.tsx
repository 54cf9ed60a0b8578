import { View } from '@tarojs/components';
import type { Me as MeView } from '#domain/membership/contract';
import { Avatar } from '../../components/avatar';
import { Card } from '../../components/card';
import { dial } from '../../components/dialog';
import { ElderSwitch } from '../../components/elder-switch';
import { Row } from '../../components/row';
import { Screen } from '../../components/screen';
import { SkeletonRows } from '../../components/skeleton';
import { go } from '../../hooks/go';
import { useMe, useUnread } from '../../hooks/use-me';
import { UNION_PHONE } from '../../text/office';
import { PointsRow } from './points-row';
import { UnionCard } from './union-card';
import { Workplaces } from './workplaces';
import './index.scss';

/** 我的: who she is here, what is hers, and the doors to the desks of those who work. */
export default function Me() {
  const { me, member, screen } = useMe();
  const unread = useUnread();
  return (
    <Screen tab="me" unread={unread} {...screen} skeleton={<SkeletonRows />}>
      {me && (
        <>
          <Head me={me} member={member} />
          <Workplaces roles={me.roles} />
          <UnionCard me={me} />
          <Own me={me} member={member} />
          {!(me.roles.includes('worker') || me.roles.includes('manager')) && <ForFirms />}
          <CallUnion />
        </>
      )}
    </Screen>
  );
}

const Head = ({ me, member }: { me: MeView; member: boolean }) => (
  <View className="me__head">
    <Avatar name={me.name || '您'} />
    <View className="grow">
      <View className="heading">{me.name || '您好'}</View>
      <View className="secondary">{me.phone ?? (member ? '惠工便民服务会员' : '还没有登记')}</View>
    </View>
    <ElderSwitch />
  </View>
);

/** What is hers. */
const Own = ({ me, member }: { me: MeView; member: boolean }) => (
  <Card flush>
    <OfHerself me={me} member={member} />
    <PointsRow member={member} />
    <Row
      id="my-requests"
      icon="handshake"
      label="我的约谈"
      note="约工会干部谈过的事，件件有回音"
      onTap={() => go('requests')}
    />
    <Row id="my-books" icon="file-text" label="我的书" note="借着的、捐过的" onTap={() => go('myBooks')} />
    <Row
      id="my-sessions"
      icon="users"
      label="我的报名"
      note="报了名的活动，签到、取消"
      onTap={() => go('mySessions')}
    />
    <Row
      id="check-badge"
      icon="badge-check"
      label="查验师傅的工牌"
      note="扫一扫，或报六位数字"
      onTap={() => go('checkBadge')}
    />
    <Kept me={me} />
  </Card>
);

const OfHerself = ({ me, member }: { me: MeView; member: boolean }) => (
  <>
    <Row
      id="my-profile"
      icon="user-round"
      label="姓名和手机号"
      {...(member ? { note: sayPhone(me) } : {})}
      onTap={() => go('profile')}
    />
    <Row
      id="my-roles"
      icon="qr-code"
      label="我的身份"
      note="身份码、担任的职务、对您的邀请"
      onTap={() => go('myRoles')}
    />
  </>
);

const Kept = ({ me }: { me: MeView }) => (
  <>
    <Row
      id="my-addresses"
      icon="map-pin"
      label="我的地址"
      value={me.addresses.length > 0 ? `${me.addresses.length} 个` : undefined}
      onTap={() => go('addresses')}
    />
    <Row
      id="my-privacy"
      icon="lock-keyhole"
      label="隐私"
      note="指引、我的数据、谁看过、撤回、注销"
      onTap={() => go('privacy')}
    />
  </>
);

const CallUnion = () => (
  <Card flush>
    <Row id="help" icon="info" label="帮助" note="怎么用、打给谁、大家常问" onTap={() => go('help')} />
    <Row
      id="call-union"
      icon="phone"
      label="打电话找工会"
      note="预约、投诉、问进度都可以"
      value={UNION_PHONE}
      onTap={() => dial(UNION_PHONE)}
    />
    <Row
      id="call-me"
      icon="message-square"
      label="请工会打给我"
      note="上班时间两小时以内打过来"
      onTap={() => go('callMe')}
    />
  </Card>
);

/** Where the number stands, in a few words. */
const sayPhone = ({ phone, phoneConfirmed }: MeView): string => {
  if (phoneConfirmed) return phone ?? '手机号已确认';
  return phone ? `${phone} 待确认` : '手机号还没有登记';
};

/** For who comes to work here: a firm that applies, a worker who was invited. */
const ForFirms = () => (
  <Card flush>
    <Row id="apply" icon="building-2" label="服务商入驻" note="申请、看审核进度" onTap={() => go('apply')} />
    <Row id="join" icon="user-check" label="加入服务商" note="师傅凭邀请码加入" onTap={() => go('join')} />
  </Card>
);
