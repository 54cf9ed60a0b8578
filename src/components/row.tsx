import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { press } from './press';
import './row.scss';

interface RowProps {
  readonly id?: string;
  readonly label: string;
  readonly value?: ReactNode;
  /** A second, quieter line. */
  readonly note?: ReactNode;
  readonly icon?: IconName;
  /** What it looks like, or who it is; in the icon's place. */
  readonly picture?: ReactNode;
  readonly onTap?: () => void;
}

/** A line of a list: what it is, what it holds, and (where it can be pressed) where it leads. */
export function Row({ id, label, value, note, icon, picture, onTap }: RowProps) {
  // Its words are its name; nothing is said twice.
  const pressable = onTap ? { hoverClass: 'pressed', ...press({ onTap }) } : {};
  return (
    <View {...(id ? { id } : {})} className={`row${onTap ? ' row--pressable' : ''}`} {...pressable}>
      {picture}
      {icon && <Icon name={icon} />}
      <View className="row__main">
        <View className={`row__words${note ? ' row__words--two' : ''}`}>
          <View className="row__label">{label}</View>
          {note && <View className="row__note">{note}</View>}
        </View>
        {value !== undefined && <View className="row__value">{value}</View>}
      </View>
      {onTap && <Icon name="chevron-right" />}
    </View>
  );
}
