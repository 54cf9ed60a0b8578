import type { PropsWithChildren } from 'react';
import { Freshness } from './hooks/freshness';
import { forgetOldWishes } from './hooks/wish';
import { forgetEarlierVersions } from './platform/storage';
import './app.scss';

forgetEarlierVersions();
forgetOldWishes();

export default function App({ children }: PropsWithChildren) {
  return <Freshness>{children}</Freshness>;
}
