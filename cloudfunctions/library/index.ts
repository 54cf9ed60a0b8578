// 会员库: the city pulls what changed in the memberships, in order, from any number on.
// Called over HTTPS by receivers that hold a token; by nobody else.
import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { libraryRow } from '#domain/union/library';
import type { SaidOfOneself } from '#domain/union/membership';
import { log, logFault } from '../runtime/log';
import { newId } from '../runtime/moment';
import { open } from '../runtime/seal';
import { origin } from '../runtime/wechat-world';
import { library } from '../store/library';
import { members } from '../store/members';
import { memberships } from '../store/memberships';

const request = z.object({
  httpMethod: z.literal('GET'),
  headers: z.record(z.string(), z.unknown()),
  queryStringParameters: z
    .object({
      after: z
        .string()
        .regex(/^\d{1,12}$/)
        .default('0'),
    })
    .default({ after: '0' }),
});

export const main = async (event: unknown) => {
  const said = request.safeParse(event);
  const receiver = said.success && origin() === 'http' ? receiverOf(said.data.headers) : null;
  if (receiver === null) return answer(401, { error: 'unknown receiver' });
  if (!said.success) return answer(400, { error: 'not understood' });
  const after = Number(said.data.queryStringParameters.after);
  try {
    const rows = await rowsAfter(after);
    log('info', { library: receiver, after, rows: rows.length });
    return answer(200, { rows, next: rows[rows.length - 1]?.number ?? after });
  } catch (error) {
    const requestId = newId();
    logFault({ room: 'library', action: 'pull', requestId }, error);
    return answer(500, { error: 'fault', requestId });
  }
};

const answer = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

async function rowsAfter(after: number) {
  const changes = await library.after(after);
  const ids = [...new Set(changes.map(({ memberId }) => memberId))];
  const [people, held] = await Promise.all([members.findAll(ids), memberships.findAll(ids)]);
  return changes.map((change) =>
    libraryRow(
      change,
      people.find(({ _id }) => _id === change.memberId) ?? null,
      held.find(({ _id }) => _id === change.memberId) ?? null,
      ({ person }) => (person ? (JSON.parse(open.words(person.sealed)) as SaidOfOneself) : NOT_SAID),
    ),
  );
}

/** Recorded by a number alone. */
const NOT_SAID: SaidOfOneself = { name: '', phone: '', idNumber: '' };

/** LIBRARY_TOKENS is `city:<sha256 of the token in hex>`; several, parted by commas, so that each can be taken away alone. */
function receiverOf(headers: Readonly<Record<string, unknown>>): string | null {
  const said = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const token = /^Bearer ([\w-]{32,128})$/.exec(String(said))?.[1];
  if (token === undefined) return null;
  const hash = createHash('sha256').update(token).digest();
  const known = (process.env.LIBRARY_TOKENS ?? '').split(',').map((pair) => pair.split(':'));
  const found = known.filter(([, hex = '']) => isSame(Buffer.from(hex, 'hex'), hash));
  return found[0]?.[0] ?? null;
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
