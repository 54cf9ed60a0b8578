import type { PropsWithChildren } from 'react';
import { Freshness } from './hooks/freshness';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  return <Freshness>{children}</Freshness>;
}
