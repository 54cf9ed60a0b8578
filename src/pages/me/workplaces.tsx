import type { Me } from '#domain/membership/contract';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { Tag } from '../../components/tag';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';
import { WORKPLACES } from './menu';

/** 本区设置: as long as something is missing, what; afterwards where to change it. */
function SetupRow() {
  const { value } = useQuery('membership', 'setup', {});
  const missing = value?.steps.filter(({ count, skipped }) => count === 0 && !skipped).length ?? 0;
  return (
    <Row
      id="staff-setup"
      icon="map-pin"
      label="本区设置"
      note="街道、服务目录、驿站、日历"
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

/** 礼品领取处: for who hands out at some station. */
function PickupRow() {
  const { value } = useQuery('points', 'desk', {});
  if (!value || value.stations.length === 0) return null;
  return (
    <Row
      id="pickup-desk"
      icon="gift"
      label="礼品领取处"
      note="凭领取码交付礼品"
      onTap={() => go('pickupDesk')}
    />
  );
}

export function Workplaces({ roles }: Pick<Me, 'roles'>) {
  const own = WORKPLACES.filter(({ by }) => by.some((role) => roles.includes(role)));
  if (own.length === 0) return null;
  return (
    <Card flush>
      {roles.includes('staff') && <SetupRow />}
      {own.map(({ id, icon, label, note, to, params }) => (
        <Row key={id} id={id} icon={icon} label={label} note={note} onTap={() => go(to, params)} />
      ))}
      {(roles.includes('staff') || roles.includes('officer')) && <PickupRow />}
      {roles.includes('staff') && <BooksRow />}
    </Card>
  );
}
