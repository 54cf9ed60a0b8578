import { View } from '@tarojs/components';
import { goTab, type TabName } from '../hooks/go';
import { aria } from './aria';
import { Icon, type IconName } from './icon';
import { press } from './press';
import './tab-bar.scss';

const TABS: readonly { tab: TabName; label: string; icon: IconName }[] = [
  { tab: 'home', label: '首页', icon: 'house' },
  { tab: 'orders', label: '单子', icon: 'clipboard-list' },
  { tab: 'messages', label: '消息', icon: 'bell' },
  { tab: 'me', label: '我的', icon: 'user-round' },
];

/** Our own bar: WeChat's cannot grow in elder mode, nor be read aloud by our words. */
export const TabBar = ({ current, unread = 0 }: { current: TabName; unread?: number }) => (
  <View className="tab-bar" {...aria({ role: 'tablist', label: '主菜单' })}>
    {TABS.map(({ tab, label, icon }) => {
      const count = tab === 'messages' && unread > 0 ? unread : 0;
      return (
        <View
          key={tab}
          id={`tab-${tab}`}
          className={`tab-bar__tab${tab === current ? ' tab-bar__tab--current' : ''}`}
          {...press({
            role: 'tab',
            label: count ? `${label}，${count} 条未读` : label,
            selected: tab === current,
            onTap: () => (tab === current ? undefined : goTab(tab)),
          })}
        >
          <Icon name={icon} />
          <View>{label}</View>
          {count > 0 && <View className="tab-bar__count">{count > 99 ? '99+' : String(count)}</View>}
        </View>
      );
    })}
  </View>
);
