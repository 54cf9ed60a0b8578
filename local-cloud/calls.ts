// A call of a function: who may call it from outside of the cloud, how much travels, and the platform's own troubles.

import type { CloudParts } from './cloud-parts';
import { suffer } from './doors/operation';
import type { DeployedFunction } from './functions/deployed';
import type { CallResult } from './functions/runner';
import { type Caller, notInvoked } from './invocations';

/** What the body of a call may weigh as text, and what an answer may. */
const BODY_BYTES_MAX = 100 * 1024;
const ANSWER_BYTES_MAX = 6 * 1024 * 1024;

export async function callFromOutside(
  parts: CloudParts,
  deployed: DeployedFunction,
  event: unknown,
  caller: Caller,
): Promise<CallResult> {
  const refusal = refusalBefore(parts, deployed.name, event, caller);
  if (refusal) return refused(deployed.name, caller, refusal);
  if (caller.openid !== undefined && isPhone(caller)) parts.visits.note(caller.openid, parts.clock.now());
  const result = await parts.runner.call(deployed, event, caller);
  suffer(parts.faults.strikeAtCall(deployed.name, 'after'), () => undefined);
  return weighed(result);
}

/** A function that calls another: the same sizes, but no rule stands between them. */
export async function callFromFunction(
  { runner }: CloudParts,
  deployed: DeployedFunction,
  event: unknown,
  caller: Caller,
): Promise<CallResult> {
  const tooLarge = refusalBySize(event);
  return tooLarge
    ? refused(deployed.name, caller, tooLarge)
    : weighed(await runner.call(deployed, event, caller));
}

function weighed(result: CallResult): CallResult {
  if (result.error || bytesOf(result.result) <= ANSWER_BYTES_MAX) return result;
  const message = `the answer has more than ${ANSWER_BYTES_MAX} bytes`;
  return { ...result, result: undefined, error: { code: 'EXCEED_MAX_RESPONSE_SIZE', message } };
}

const refusalBySize = (event: unknown): { code: string; message: string } | undefined =>
  bytesOf(event) > BODY_BYTES_MAX
    ? {
        code: 'EXCEED_MAX_PAYLOAD_SIZE',
        message: `the body of a call has at most ${BODY_BYTES_MAX} bytes`,
      }
    : undefined;

function refusalBefore(
  { access, faults }: CloudParts,
  fn: string,
  event: unknown,
  caller: Caller,
): { code: string; message: string } | undefined {
  if (isPhone(caller) && !access.mayInvoke(fn))
    return { code: 'PERMISSION_DENIED', message: `the rule of the function ${fn} lets no phone call it` };
  const tooLarge = refusalBySize(event);
  if (tooLarge) return tooLarge;
  const rule = faults.strikeAtCall(fn, 'before');
  if (rule?.kind === 'refuse') return { code: rule.code ?? 'SYS_ERR', message: 'injected' };
  suffer(rule, () => undefined);
  return undefined;
}

/** The timer, the console and the web over HTTPS pass by the rules of functions. */
const isPhone = ({ source }: Caller): boolean => source?.startsWith('wx_client') ?? false;

function bytesOf(content: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(content) ?? '');
  } catch {
    return 0; // Nested too deeply to be written down: whoever hands it over says so.
  }
}

const refused = (fn: string, caller: Caller, error: { code: string; message: string }): CallResult => ({
  result: undefined,
  error,
  invocation: notInvoked(fn, caller),
});
