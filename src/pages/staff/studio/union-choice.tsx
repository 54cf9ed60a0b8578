import { Choice } from '../../../components/choice';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

interface UnionChoiceProps {
  readonly value: string;
  readonly onChange: (unionId: string) => void;
  readonly problem: string | undefined;
}

/** Of the unions of the tree, those that are open and the one that it has; before there is one, a way to where it is founded. */
export function UnionChoice({ value, onChange, problem }: UnionChoiceProps) {
  const { value: tree } = useQuery('union', 'tree', {});
  if (tree?.unions.length === 0) {
    return (
      <Row
        id="to-unions"
        label="还没有工会"
        note="先建立区总工会，再开工作室"
        onTap={() => go('unionTree')}
      />
    );
  }
  const known = tree?.unions ?? [];
  return (
    <Choice
      id="studio-union"
      label="所属工会"
      value={value}
      onChange={onChange}
      options={known
        .filter(({ id, state }) => state === 'open' || id === value)
        .map(({ id, name }) => ({ value: id, label: name }))}
      problem={problem}
    />
  );
}
