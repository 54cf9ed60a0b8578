import { Screen } from '../../../components/screen';
import { FindStations } from '../../../features/station/find-stations';

/** 附近的驿站: where one can go, near by. */
export default function Places() {
  return (
    <Screen>
      <FindStations />
    </Screen>
  );
}
