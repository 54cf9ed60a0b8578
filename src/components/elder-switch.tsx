import { View } from '@tarojs/components';
import { useElder } from '../hooks/use-elder';
import { Icon } from './icon';
import { press } from './press';
import './elder-switch.scss';

/** 长辈版: always in sight where people start. */
export function ElderSwitch() {
  const { elder, turn } = useElder();
  return (
    <View
      id="elder-switch"
      className="elder-switch"
      hoverClass="pressed"
      {...press({ role: 'switch', label: '长辈版，大字大按钮', checked: elder, onTap: () => turn(!elder) })}
    >
      <Icon name="a-large-small" />
      {elder ? '标准版' : '长辈版'}
    </View>
  );
}
