import Taro from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { SWRConfig, type SWRConfiguration } from 'swr';
import { isOnline, learnOnline } from './online';
import { mayHelp } from './use-query';

/** Tells when the phone comes back to us or back online: on both targets by Taro's events, not by a browser's. */
const settings: SWRConfiguration = {
  provider: () => new Map(),
  isOnline,
  isVisible: () => true,
  initFocus(changed) {
    Taro.onAppShow?.(changed);
    return () => Taro.offAppShow?.(changed);
  },
  initReconnect(changed) {
    const heard = (network: { isConnected: boolean }) => {
      learnOnline(network.isConnected);
      if (network.isConnected) changed();
    };
    Taro.onNetworkStatusChange?.(heard);
    return () => Taro.offNetworkStatusChange?.(heard);
  },
  shouldRetryOnError: mayHelp,
  errorRetryInterval: 4000,
  dedupingInterval: 1000,
  keepPreviousData: false,
};

export const Freshness = ({ children }: PropsWithChildren) => (
  <SWRConfig value={settings}>{children}</SWRConfig>
);
