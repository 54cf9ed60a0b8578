import { ElderSwitch } from '../../components/elder-switch';
import { Screen } from '../../components/screen';
import './index.scss';

export default function Home() {
  return (
    <Screen tab="home">
      <ElderSwitch />
    </Screen>
  );
}
