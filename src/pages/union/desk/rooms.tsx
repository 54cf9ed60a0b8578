import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { sayHowMany } from '../../../features/what-waits';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** What else is kept by a union. */
export const Rooms = ({ unionId }: { unionId: string }) => (
  <Card flush>
    <Row
      id="to-sessions"
      icon="users"
      label="活动管理"
      note="发布、改、取消，谁来，点名"
      onTap={() => go('sessionDesk', { union: unionId })}
    />
    <Row
      id="to-figures"
      icon="clipboard-list"
      label="工作数字"
      note="会员、维修、约谈，按月看"
      onTap={() => go('unionFigures', { id: unionId })}
    />
    <Row
      id="to-stations"
      icon="map-pin"
      label="驿站管理"
      note="位置、开放时间、里面有什么"
      onTap={() => go('keptStations', { union: unionId })}
    />
    <Row
      id="to-mending"
      icon="wrench"
      label="驿站报修"
      note="什么坏了，最晚什么时候修好"
      onTap={() => go('mendingDesk', { union: unionId })}
    />
    <Row
      id="to-invited"
      icon="file-text"
      label="集中入会：邀请名单"
      note="导入一张名单，每个人在自己手机上确认"
      onTap={() => go('unionInvited', { id: unionId })}
    />
    <Wishes unionId={unionId} />
  </Card>
);

/** 想建工会的服务商: where this is the union that answers them. */
function Wishes({ unionId }: { unionId: string }) {
  const { value } = useQuery('union', 'unionWishes', {});
  if (!value?.parents.some(({ id }) => id === unionId)) return null;
  return (
    <Row
      id="to-wishes"
      icon="building-2"
      label="想建工会的服务商"
      note="建立企业工会，或写明为什么不建立"
      value={
        value.rows.length > 0 ? (
          <Tag words={`${sayHowMany(value)} 家等答复`} tone="amber" icon="clock" />
        ) : undefined
      }
      onTap={() => go('unionWishes')}
    />
  );
}
