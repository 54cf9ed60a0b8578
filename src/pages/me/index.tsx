import { ElderSwitch } from '../../components/elder-switch';
import { Screen } from '../../components/screen';
import './index.scss';

export default function Me() {
  return (
    <Screen tab="me">
      <ElderSwitch />
    </Screen>
  );
}
