import type { Me } from '#domain/membership/contract';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';

/** The desks of those who work here; nobody else sees a door. */
export function Workplaces({ roles }: Pick<Me, 'roles'>) {
  const worker = roles.includes('worker') || roles.includes('manager');
  const staff = roles.includes('staff');
  if (!worker && !staff) return null;
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
      {staff && (
        <Row
          id="staff-desk"
          icon="clipboard-list"
          label="区总工作台"
          note="进行中、没人接、已冻结"
          onTap={() => go('staffDesk')}
        />
      )}
    </Card>
  );
}
