import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** Officers sit in studios, and are appointed and dismissed there; managers are the firms' own. */
export function Studios() {
  const { value } = useQuery('appointment', 'arrangedStudios', {});
  return (
    <Card title="干部和负责人" flush>
      {value?.studios.map(({ id, name, officers }) => (
        <Row
          key={id}
          id={`officers-${id}`}
          icon="handshake"
          label={name}
          note={officers.map((one) => one.name).join('、') || '还没有干部'}
          value={`${officers.length} 位`}
          onTap={() => go('staffStudio', { id })}
        />
      ))}
      {value?.studios.length === 0 && (
        <Row
          id="no-studios"
          icon="handshake"
          label="还没有工作室"
          note="先建工作室，再任命干部"
          onTap={() => go('staffStudios')}
        />
      )}
      <Row
        id="managers"
        icon="building-2"
        label="服务商负责人"
        note="在服务商的档案里看"
        onTap={() => go('staffFirms')}
      />
    </Card>
  );
}
