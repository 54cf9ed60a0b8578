import type { PropsWithChildren } from 'react';
import { sayAtStart } from './features/at-start';
import { Freshness } from './hooks/freshness';
import { forgetOldWishes } from './hooks/wish';
import { forgetEarlierVersions } from './platform/storage';
import './app.scss';

forgetEarlierVersions();
forgetOldWishes();
sayAtStart();

export default function App({ children }: PropsWithChildren) {
  return <Freshness>{children}</Freshness>;
}
