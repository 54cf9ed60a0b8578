import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** WeChat draws the bar; only its words are ours. */
export function TopBar({ title }: { title: string; root: boolean }) {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title }).catch(() => undefined);
  }, [title]);
  return null;
}
