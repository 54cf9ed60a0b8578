import { ElderSwitch } from '../../components/elder-switch';
import { Screen } from '../../components/screen';
import './index.scss';

export default function Orders() {
  return (
    <Screen tab="orders">
      <ElderSwitch />
    </Screen>
  );
}
