import { Choice } from '../../../components/choice';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useDistrict } from '../../../hooks/use-district';

interface StreetChoiceProps {
  readonly value: string;
  readonly onChange: (street: string) => void;
  readonly problem: string | undefined;
}

/** Of the streets that staff have written down; before there is one, a way to where that is done. */
export function StreetChoice({ value, onChange, problem }: StreetChoiceProps) {
  const { streets, sayStreet } = useDistrict();
  if (streets?.length === 0) {
    return (
      <Row
        id="to-places"
        label="还没有街道"
        note="先登记街道和社区，再开工作室"
        onTap={() => go('staffPlaces')}
      />
    );
  }
  const known = streets ?? [];
  const gone = value !== '' && !known.some((one) => one.value === value);
  return (
    <Choice
      id="studio-street"
      look="chips"
      label="街道"
      value={value}
      onChange={onChange}
      options={gone ? [{ value, label: sayStreet(value) }, ...known] : known}
      problem={problem}
    />
  );
}
