import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAsked } from '../hooks/asking';
import { holdFocus } from '../platform/hold-focus';
import { aria } from './aria';
import { Button } from './button';
import './sheet.scss';

/** What cannot be undone says what it means, and by a verb what will happen. It lies over the page that asked, once. */
export function Sheet() {
  const asked = useAsked();
  const [shown, setShown] = useState(true);
  const open = useRef(asked);
  open.current = shown ? asked : null;
  const leave = () => open.current?.answer(false);
  useDidShow(() => setShown(true));
  useDidHide(() => {
    leave();
    setShown(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen goes
  useEffect(() => leave, []);
  const isOpen = asked !== null && shown;
  useEffect(() => (isOpen ? holdFocus('sheet') : undefined), [isOpen]);
  if (!asked || !shown) return null;
  const { title, words, yes, no = '返回', answer } = asked;
  return (
    <View className="sheet" catchMove>
      <View className="sheet__behind" onClick={() => answer(false)} />
      <View
        id="sheet"
        className="sheet__paper"
        {...aria({ role: 'dialog', label: title })}
        {...{ tabIndex: -1, 'aria-modal': 'true', onKeyDown: onEscape(() => answer(false)) }}
      >
        <View className="heading">{title}</View>
        <View className="sheet__words">{words}</View>
        <Button id="sheet-yes" kind="main" label={yes} onTap={() => answer(true)} />
        <Button id="sheet-no" kind="quiet" label={no} onTap={() => answer(false)} />
      </View>
    </View>
  );
}

/** What lies below does not hear it, too. */
const onEscape =
  (leave: () => void) =>
  (key: { readonly key: string; preventDefault(): void }): void => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    leave();
  };
