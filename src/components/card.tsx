import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { aria } from './aria';
import { press } from './press';
import './card.scss';

interface CardProps {
  readonly id?: string;
  readonly title?: string;
  /** At the right of the title: a tag, a seal, a small button. */
  readonly beside?: ReactNode;
  readonly onTap?: () => void;
  /** What a screen reader says for the whole card where it can be pressed. */
  readonly label?: string;
  /** Without inner margin: for rows that reach from edge to edge. */
  readonly flush?: boolean;
  readonly tone?: 'plain' | 'jade' | 'amber' | 'brick' | 'vermilion';
}

/** A sheet of paper on the desk. */
export function Card({
  id,
  title,
  beside,
  onTap,
  label,
  flush,
  tone = 'plain',
  children,
}: PropsWithChildren<CardProps>) {
  const look = `card card--${tone}${flush ? ' card--flush' : ''}`;
  const pressable = onTap
    ? { hoverClass: 'card--pressed', ...press({ onTap, ...(label ? { label } : {}) }) }
    : {};
  return (
    <View {...(id ? { id } : {})} className={look} {...pressable}>
      {title && (
        <View className="card__head">
          <View className="card__title" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
            {title}
          </View>
          {beside}
        </View>
      )}
      {children}
    </View>
  );
}
