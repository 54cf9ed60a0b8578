import { View } from '@tarojs/components';
import { goBack } from '../hooks/go';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import './top-bar.scss';

/** In a browser the page draws the bar that WeChat draws by itself. */
export const TopBar = ({ title, root }: { title: string; root: boolean }) => (
  <View className="top-bar">
    {!root && (
      <View id="back" className="top-bar__back" {...press({ label: '返回', onTap: goBack })}>
        <Icon name="chevron-left" />
      </View>
    )}
    <View className="top-bar__title" {...aria({ role: 'heading' })} {...{ 'aria-level': '1' }}>
      {title}
    </View>
  </View>
);
