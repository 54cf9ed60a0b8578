import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { sayAtStart } from './features/at-start';
import { Freshness } from './hooks/freshness';
import { undoing } from './hooks/undoing';
import { forgetOldWishes } from './hooks/wish';
import { keepLaunch } from './platform/launch';
import { forgetEarlierVersions } from './platform/storage';
import './app.scss';

forgetEarlierVersions();
forgetOldWishes();
sayAtStart();
Taro.onAppHide?.(() => void undoing.settle());

export default function App({ children }: PropsWithChildren) {
  useLaunch(keepLaunch);
  return <Freshness>{children}</Freshness>;
}
