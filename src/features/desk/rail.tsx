import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Icon, type IconName } from '../../components/icon';
import { press } from '../../components/press';
import { go, goInstead, type ScreenName } from '../../hooks/go';
import { type Counted, sayCount } from '../counted';

export interface Place {
  readonly screen: ScreenName;
  readonly label: string;
  readonly icon: IconName;
  /** It has this rail, too: going there replaces this screen. */
  readonly desk?: boolean;
  /** What waits there; left out where nothing is counted, and null until everything has answered. */
  readonly count?: Counted | null;
}

/** The places of one role with what waits in each. */
export const Rail = ({ places, current }: { places: readonly Place[]; current: ScreenName }) => (
  <View className="rail" {...aria({ role: 'navigation', label: '我的工作' })}>
    {places.map(({ screen, label, icon, desk, count }) => {
      const words = count && count.count > 0 ? sayCount(count, 'short') : '';
      const here = screen === current;
      return (
        <View
          key={screen}
          id={`rail-${screen}`}
          className={`rail__place${here ? ' rail__place--here' : ''}`}
          hoverClass="pressed"
          {...press({
            label: words ? `${label}，${words} 件` : label,
            onTap: () => (here ? undefined : desk ? goInstead(screen) : go(screen)),
          })}
          {...(here ? { 'aria-current': 'page' } : {})}
        >
          <Icon name={icon} />
          <View className="grow">{label}</View>
          {words && <View className="rail__count">{words}</View>}
        </View>
      );
    })}
  </View>
);
