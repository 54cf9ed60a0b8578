import { View } from '@tarojs/components';
import { aria } from './aria';
import { press } from './press';
import './tabs.scss';

interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  /** How many are there; empty while that is not known. */
  readonly count?: string;
  /** Somebody is waited for there. */
  readonly urgent?: boolean;
  /** What a screen reader says, where the words do not say it all. */
  readonly spoken?: string;
}

interface TabsProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** Lists beside each other, of which one is shown. */
export const Tabs = <V extends string>({ id, label, tabs, value, onChange }: TabsProps<V>) => (
  <View className="tabs" id={id} {...aria({ role: 'tablist', label })}>
    {tabs.map((tab) => (
      <View
        key={tab.value}
        id={`list-tab-${tab.value}`}
        className={`tabs__tab${tab.value === value ? ' tabs__tab--chosen' : ''}`}
        {...press({
          role: 'tab',
          label: tab.spoken ?? tab.label,
          selected: tab.value === value,
          onTap: () => onChange(tab.value),
        })}
      >
        <View>{tab.label}</View>
        {tab.count !== undefined && (
          <View className={`tabs__count${tab.urgent ? ' tabs__count--urgent' : ''}`}>{tab.count}</View>
        )}
      </View>
    ))}
  </View>
);
