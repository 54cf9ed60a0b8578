import type { PropsWithChildren } from 'react';
import { forgetEarlierVersions } from './api/storage';
import { Freshness } from './hooks/freshness';
import { forgetOldWishes } from './hooks/wish';
import './app.scss';

forgetEarlierVersions();
forgetOldWishes();

export default function App({ children }: PropsWithChildren) {
  return <Freshness>{children}</Freshness>;
}
