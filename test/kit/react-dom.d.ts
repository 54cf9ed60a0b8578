/** What tests and screens use of it: the screens' own renderer brings no types. */
declare module 'react-dom' {
  import type { ReactNode, ReactPortal } from 'react';

  export function createPortal(node: ReactNode, container: Element): ReactPortal;
  export function flushSync(work: () => void): void;
}
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(container: Element): { render(node: ReactNode): void; unmount(): void };
}
