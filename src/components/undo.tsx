import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect } from 'react';
import { useIsBeside } from '../hooks/pane';
import { undoing, useHeldBack } from '../hooks/undoing';
import { aria } from './aria';
import { Button } from './button';
import './undo.scss';

/** What was taken away can be brought back for a moment. There before it has anything to say, so that readers hear of it. */
export function Undo({ alone = false }: { alone?: boolean }) {
  const held = useHeldBack();
  const beside = useIsBeside();
  const bar = alone ? 'undo undo--alone' : 'undo';
  return (
    <View {...aria({ role: 'status' })} className={held?.beside === beside ? bar : ''}>
      {held?.beside === beside && (
        <>
          <View className="undo__words">已删除</View>
          <Button id="undo" kind="quiet" label="撤销" onTap={undoing.undo} />
        </>
      )}
    </View>
  );
}

/** Whoever leaves the screen has made up her mind. */
export function useUndoneHereOnly(): void {
  const settle = () => void undoing.settle();
  useDidHide(settle);
  useEffect(() => () => void undoing.settle(), []);
}
