import { Row } from '../../components/row';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

export function PointsRow({ member }: { member: boolean }) {
  const { value } = useQuery('points', 'statement', member ? {} : null);
  return (
    <Row
      id="my-points"
      icon="coins"
      label="我的积分"
      value={value ? String(value.balance) : undefined}
      onTap={() => go('points')}
    />
  );
}
