import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Icon, type IconName } from './icon';
import { press } from './press';
import './button.scss';

export interface ButtonProps {
  readonly id: string;
  readonly label: string;
  /** Where it answers a promise, the button works until that is settled and cannot be pressed meanwhile. */
  readonly onTap: () => unknown;
  readonly kind?: 'main' | 'quiet' | 'danger' | 'plain';
  readonly icon?: IconName;
  readonly running?: boolean;
  readonly disabled?: boolean;
  /** Only as wide as its words. */
  readonly small?: boolean;
}

export function Button({
  id,
  label,
  onTap,
  kind = 'main',
  icon,
  running = false,
  disabled = false,
  small = false,
}: ButtonProps) {
  const [working, setWorking] = useState(false);
  const pressed = useRef(false);
  const atWork = running || working;

  const tap = async () => {
    if (pressed.current || atWork || disabled) return;
    pressed.current = true;
    setWorking(true);
    try {
      await onTap();
    } finally {
      pressed.current = false;
      setWorking(false);
    }
  };

  const look = [
    'button',
    `button--${kind}`,
    small && 'button--small',
    disabled && 'button--off',
    atWork && 'button--running',
  ];
  return (
    <View
      id={id}
      className={look.filter(Boolean).join(' ')}
      hoverClass={disabled || atWork ? 'none' : 'button--pressed'}
      {...press({
        onTap: () => void tap(),
        label: atWork ? `${label}，正在办` : label,
        disabled: disabled || atWork,
      })}
    >
      {atWork ? <View className="button__wheel" /> : icon && <Icon name={icon} />}
      {label}
    </View>
  );
}
