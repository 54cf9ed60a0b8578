import type { Answer } from '#domain/kernel/wire';
import { type ActionDescription, describeContracts } from '../../config/contracts';
import { newRequestId, type TestCloud } from './cloud';
import { LIU, MA, MANAGER, STAFF, STRANGER, SUN } from './district';
import { NEWCOMER } from './every-state';
import { CHAIR } from './studios';

/** Every action of every room, and everybody who could call it: what fuzzing draws from. */

export const CALLERS = [null, NEWCOMER, LIU, STRANGER, MA, SUN, MANAGER, CHAIR, STAFF] as const;
export type Caller = (typeof CALLERS)[number];
const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  [LIU]: ['resident'],
  [STRANGER]: ['resident'],
  [MA]: ['resident', 'worker'],
  [SUN]: ['resident', 'worker'],
  [MANAGER]: ['resident', 'manager'],
  [CHAIR]: ['resident', 'officer'],
  [STAFF]: ['resident', 'staff'],
};
export const mayCall = (caller: Caller, { roles }: ActionDescription) =>
  roles.some((role) => role === 'visitor' || ROLES_OF[caller ?? '']?.includes(role));

export const ACTIONS = describeContracts().map((described) => ({
  ...described,
  title: `${described.room}.${described.action}`,
}));

/** A newcomer who enters is none any more: each time it is somebody else. */
export const openidOf = (caller: Caller) =>
  caller === NEWCOMER ? `${NEWCOMER}-${newRequestId()}` : (caller ?? '');

/**
 * The whole database in order; wrong codes are counted, and nothing else of an order may move with them. Tickets that are not
 * handed in are left aside: the tests' phones get them while they send.
 */
export function databaseOf(cloud: TestCloud): string {
  const known = lastDump.get(cloud);
  if (known?.revision === cloud.revision()) return known.text;
  const { code_tries: _, uploads = [], ...others } = cloud.dump();
  const all = { ...others, uploads: uploads.filter((one) => 'spentBy' in one) };
  const text = JSON.stringify(all).replace(/"wrong":\[[^\]]*\]/g, '');
  lastDump.set(cloud, { revision: cloud.revision(), text });
  return text;
}

/** Fuzzing looks at it after every call, most of which write nothing. */
const lastDump = new WeakMap<TestCloud, { readonly revision: number; readonly text: string }>();

export const codeOf = (answer: Answer) =>
  'refusal' in answer ? answer.refusal.code : answer.ok ? 'ok' : 'fault';
