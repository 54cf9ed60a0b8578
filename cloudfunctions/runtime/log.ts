import { AsyncLocalStorage } from 'node:async_hooks';

/** Which function is at work, and under which id all that it says is found again: a phone's requestId, or a tick's. */
export interface Where {
  readonly room: string;
  readonly action?: string;
  readonly requestId: string;
}

const ofThisCall = new AsyncLocalStorage<Where>();

/** While this is done, every line says where it comes from. */
export const logging = <T>(where: Where, work: () => Promise<T>): Promise<T> => ofThisCall.run(where, work);

/** One line of JSON, as CloudBase collects it. Never an input, never a view: they may hold a phone or a door. */
export function log(level: 'info' | 'error', line: Readonly<Record<string, string | number | null>>): void {
  console[level](JSON.stringify({ level, ...ofThisCall.getStore(), ...line }));
}

/** What went wrong, and at what beside the call itself: a job, or a noun with the effect that it owes. */
export function logFault(at: Readonly<Record<string, string>>, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log('error', { ...at, fault: told });
}
