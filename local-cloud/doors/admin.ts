// POST /admin: where the SDK of a function (or of a test) brings all its requests.

import { randomUUID } from 'node:crypto';
import { callFromFunction } from '../calls';
import type { CloudParts } from '../cloud-parts';
import type { Doc } from '../database/document';
import type { RunningInvocation } from '../invocations';
import { databaseAction, refusalOf } from './database-actions';
import { carryOut, Unanswered } from './operation';
import { storageAction } from './storage-actions';

export type AdminAnswer = { answer: Doc } | { unanswered: true };

export function isDatabaseRequest(sent: Doc): boolean {
  return databaseAction(sent) !== undefined;
}

export async function answerAdmin(
  parts: CloudParts,
  sent: Doc,
  depth: number | undefined,
): Promise<AdminAnswer> {
  const requestId = randomUUID();
  const invocation = parts.invocations.byToken(sent.wxCloudApiToken);
  try {
    return { answer: { ...(await act(parts, sent, invocation, depth)), requestId } };
  } catch (error) {
    if (error instanceof Unanswered) {
      if (error.crash) invocation.crash();
      return { unanswered: true };
    }
    const refusal = refusalOf(error);
    if (refusal.code === 'SYS_ERR')
      parts.log(`[local cloud] ${error instanceof Error ? error.stack : String(error)}`);
    return { answer: { ...refusal, requestId } };
  }
}

async function act(
  parts: CloudParts,
  sent: Doc,
  invocation: RunningInvocation,
  depth: number | undefined,
): Promise<Doc> {
  if (sent.action === 'functions.invokeFunction') return await invoke(parts, sent, invocation);
  const database = databaseAction(sent);
  if (database) {
    const { engine, faults, interleaving } = parts;
    const abort = () => {
      if (sent.transactionId !== undefined) engine.abort(sent.transactionId);
    };
    const context = { faults, interleaving, invocation, depth, abort };
    const collection = typeof sent.collectionName === 'string' ? sent.collectionName : '';
    return await carryOut(context, { collection, op: database.op }, (trace) =>
      database.run(engine, sent, trace),
    );
  }
  const stored = storageAction(parts, sent);
  if (stored) return stored;
  return { code: 'INVALID_PARAM', message: `the local cloud knows no action ${String(sent.action)}` };
}

/** A function that calls another passes its caller on. */
async function invoke(parts: CloudParts, sent: Doc, invocation: RunningInvocation): Promise<Doc> {
  const name = String(sent.function_name);
  const deployed = parts.runner.deployed.find(name);
  if (!deployed)
    return { code: 'FUNCTION_NOT_FOUND', message: `FunctionName parameter could not be found: ${name}` };
  const { openid, source } = invocation.caller;
  const event: unknown = sent.request_data ? JSON.parse(String(sent.request_data)) : {};
  const { result, error } = await callFromFunction(parts, deployed, event, {
    ...(openid === undefined ? {} : { openid }),
    source: source === undefined ? 'scf' : `${source},scf`,
  });
  if (error) return { code: error.code ?? 'FUNCTIONS_EXECUTE_FAIL', message: error.message };
  return { data: { response_data: JSON.stringify(result ?? null) } };
}
