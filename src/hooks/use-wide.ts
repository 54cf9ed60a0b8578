import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

const WIDE = 960;
const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= WIDE;

/** Whether there is room for a list and what lies beside it; a window can be dragged. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    const changed = () => setWide(isWide());
    Taro.onWindowResize(changed);
    return () => Taro.offWindowResize(changed);
  }, []);
  return wide;
}
