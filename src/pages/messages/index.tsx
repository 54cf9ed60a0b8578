import { ElderSwitch } from '../../components/elder-switch';
import { Screen } from '../../components/screen';
import './index.scss';

export default function Messages() {
  return (
    <Screen tab="messages">
      <ElderSwitch />
    </Screen>
  );
}
