import { View } from '@tarojs/components';
import { Choice } from '../components/choice';
import { useDistrict } from '../hooks/use-district';

interface PlacePickerProps {
  /** Empty: the first one there is. */
  readonly street: string;
  readonly community: string;
  readonly onChange: (place: { street: string; community: string }) => void;
  readonly problem?: string | undefined;
}

/** 街道、社区 of the district that the union serves. Another street takes its community along. */
export function PlacePicker({ street, community, onChange, problem }: PlacePickerProps) {
  const { streets, communitiesOf, sayStreet } = useDistrict();
  if (streets?.length === 0) {
    return (
      <View id="no-places" className="secondary">
        区总工会还没有登记街道和社区，暂时填不了地址。请过些时候再来。
      </View>
    );
  }
  const known = streets ?? [];
  const chosen = street || (known[0]?.value ?? '');
  const options =
    chosen === '' || known.some(({ value }) => value === chosen)
      ? known
      : [{ value: chosen, label: sayStreet(chosen) }, ...known];
  return (
    <>
      <Choice
        id="street"
        look="chips"
        label="街道"
        value={chosen}
        onChange={(other) => onChange({ street: other, community: '' })}
        options={options}
      />
      <Choice
        id="community"
        look="chips"
        label="社区"
        value={community}
        onChange={(other) => onChange({ street: chosen, community: other })}
        options={communitiesOf(chosen, community)}
        problem={problem}
      />
    </>
  );
}
