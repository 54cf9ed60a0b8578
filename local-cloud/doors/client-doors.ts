// POST /client/<openid>: what a phone does without a function, as wx.cloud's database and storage let it: under the declared
// rules, in the SDK's own wire format, so that the unmodified SDK can play the phone.

import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import { type Access, type Extent, readsUnder, writesUnder } from '../access';
import { callFromOutside } from '../calls';
import type { CloudParts } from '../cloud-parts';
import { type Doc, decodeSent, isPlainObject } from '../database/document';
import { badRequest, CloudRefusal, invalidParameter } from '../database/refusal';
import { databaseAction, refusalOf } from './database-actions';
import { phoneCaller } from './function-doors';
import { answerJson, BadRequest, type Doors, jsonOf } from './http';
import { markOf, storageAction } from './storage-actions';

export function clientDoors(parts: CloudParts): Doors {
  return {
    'POST /client/': async ({ request, response, rest: openid }) => {
      const sent = await jsonOf(request);
      if (!isPlainObject(sent) || openid === '') throw new BadRequest(400, 'a phone says who it is');
      const requestId = randomUUID();
      try {
        answerJson(response, 200, { ...(await act(parts, sent, openid)), requestId });
      } catch (error) {
        answerJson(response, 200, { ...refusalOf(error), requestId });
      }
    },
  };
}

async function act(parts: CloudParts, sent: Doc, openid: string): Promise<Doc> {
  if (sent.action === 'functions.invokeFunction') return await invoke(parts, sent, openid);
  const database = databaseAction(sent);
  if (database) return await database.run(parts.engine, limited(parts, sent, database.op, openid), FREE);
  const stored = storageAction(parts, sent, markOf(openid));
  if (stored) return stored;
  throw invalidParameter(`the local cloud knows no action ${String(sent.action)}`);
}

/** Nobody counts what a phone reads by itself. */
const FREE = { examined: 0, returned: 0 };

async function invoke(parts: CloudParts, sent: Doc, openid: string): Promise<Doc> {
  const deployed = parts.runner.deployed.find(String(sent.function_name));
  if (!deployed) return { code: 'FUNCTION_NOT_FOUND', message: `there is no ${String(sent.function_name)}` };
  const event: unknown = sent.request_data ? JSON.parse(String(sent.request_data)) : {};
  const { result, error } = await callFromOutside(parts, deployed, event, phoneCaller(openid, undefined));
  if (error) return { code: error.code ?? 'FUNCTIONS_EXECUTE_FAIL', message: error.message };
  return { data: { response_data: JSON.stringify(result ?? null) } };
}

const READING = ['get', 'count', 'aggregate'];
const WRITING = ['add', 'set', 'update', 'remove'];

/** The request as far as the rule of its collection lets it reach. */
function limited({ access }: CloudParts, sent: Doc, op: string, openid: string): Doc {
  if (![...READING, ...WRITING].includes(op) || sent.transactionId !== undefined)
    throw denied(`a phone cannot ${op}`);
  const tag = access.collection(String(sent.collectionName));
  const extent: Extent = READING.includes(op) ? readsUnder(tag) : writesUnder(tag);
  if (extent === 'none') throw denied(`${tag}: no phone may ${op} in ${String(sent.collectionName)}`);
  if (op === 'aggregate') checkLookups(access, sent);
  if (op === 'update') checkOwnership(sent);
  const asked = op === 'get' ? { ...sent, limit: rowsOf(sent) } : sent;
  if (extent === 'all') return asked;
  return op === 'add' ? signed(asked, openid) : ownOnly(asked, op, openid);
}

/** What a phone reads at once, by default and at most. */
const ROWS_MAX = 20;
const rowsOf = ({ limit }: Doc): unknown =>
  typeof limit === 'number' ? Math.min(limit, ROWS_MAX) : (limit ?? ROWS_MAX);

/** What is looked up is read, too, and nothing keeps it to the own. */
function checkLookups(access: Access, { stages }: Doc): void {
  const asked = JSON.stringify(stages) ?? '';
  for (const [, from = ''] of asked.matchAll(/\\*"from\\*":\s*\\*"([^"\\]+)/g))
    if (readsUnder(access.collection(from)) !== 'all') throw denied(`no phone may look up in ${from}`);
}

function checkOwnership({ data }: Doc): void {
  if (String(data).includes('_openid')) throw badRequest('_openid is set by the cloud');
}

const denied = (why: string) => new CloudRefusal('DATABASE_PERMISSION_DENIED', `[OperationDenied] ${why}`);

function signed(sent: Doc, openid: string): Doc {
  const documents = (Array.isArray(sent.data) ? sent.data : []).map((text: unknown) => {
    const document = decodeSent(text, 'the document');
    if ('_openid' in document) throw badRequest('_openid is set by the cloud');
    return EJSON.stringify({ ...document, _openid: openid }, { relaxed: false });
  });
  return { ...sent, data: documents };
}

function ownOnly(sent: Doc, op: string, openid: string): Doc {
  if (op === 'set') throw denied('a phone replaces documents by update here');
  const own = EJSON.stringify({ _openid: openid });
  if (op === 'aggregate') {
    const stages: unknown[] = Array.isArray(sent.stages) ? sent.stages : [];
    return { ...sent, stages: [{ stageKey: '$match', stageValue: own }, ...stages] };
  }
  const filter = decodeSent(sent.query, 'the query');
  return { ...sent, query: EJSON.stringify({ $and: [filter, { _openid: openid }] }, { relaxed: false }) };
}
