import { PLACES } from '#domain/membership/places';
import { Choice } from '../components/choice';

interface PlacePickerProps {
  readonly street: string;
  readonly community: string;
  /** Another street takes its community along. */
  readonly onChange: (place: { street?: string; community: string }) => void;
  readonly problem?: string | undefined;
}

const STREETS = Object.keys(PLACES).map((street) => ({ value: street, label: street }));

/** 街道、社区 of the district that the union serves. */
export const PlacePicker = ({ street, community, onChange, problem }: PlacePickerProps) => (
  <>
    <Choice
      id="street"
      look="chips"
      label="街道"
      value={street}
      onChange={(chosen) => onChange({ street: chosen, community: '' })}
      options={STREETS}
    />
    <Choice
      id="community"
      look="chips"
      label="社区"
      value={community}
      onChange={(chosen) => onChange({ community: chosen })}
      options={(PLACES[street] ?? []).map((one) => ({ value: one, label: one }))}
      problem={problem}
    />
  </>
);
