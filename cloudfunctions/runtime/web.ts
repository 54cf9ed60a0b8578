import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { logFault, logging } from './log';
import { newId } from './moment';
import { origin } from './wechat-world';

// What is asked over HTTPS, by programs of others that hold a token.

interface Asked<Q> {
  readonly room: string;
  /** The environment variable that says whose tokens are known. */
  readonly tokens: string;
  readonly query: z.ZodType<Q>;
}

/** JSON, as CloudBase's access by HTTP hands it on. */
const inJson = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
type WebAnswer = ReturnType<typeof inJson>;

/** A question by GET. Who holds no token, or says what is not understood, is told so and nothing else. */
export const serveWeb =
  <Q>(
    { room, tokens, query }: Asked<Q>,
    answer: (query: Q, receiver: string) => Promise<readonly [statusCode: number, body: object]>,
  ) =>
  (event: unknown): Promise<WebAnswer> => {
    const requestId = newId();
    return logging({ room, requestId }, async () => {
      const said = requestOf(query).safeParse(event);
      const receiver = said.success ? receiverOf(said.data.headers, process.env[tokens] ?? '') : null;
      if (!said.success || receiver === null) return inJson(401, { error: 'unknown receiver' });
      try {
        return inJson(...(await answer(said.data.queryStringParameters, receiver)));
      } catch (error) {
        logFault({}, error);
        return inJson(500, { error: 'fault', requestId });
      }
    });
  };

const requestOf = <Q>(query: z.ZodType<Q>) =>
  z.object({
    httpMethod: z.literal('GET'),
    headers: z.record(z.string(), z.unknown()),
    queryStringParameters: z.preprocess((said) => said ?? {}, query),
  });

/** Tokens are `city:<sha256 of the token in hex>`; several, parted by commas, so that each can be taken away alone. */
function receiverOf(headers: Readonly<Record<string, unknown>>, tokens: string): string | null {
  if (origin() !== 'http') return null;
  const said = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const token = /^Bearer ([\w-]{32,128})$/.exec(String(said))?.[1];
  if (token === undefined) return null;
  const hash = createHash('sha256').update(token).digest();
  const known = tokens.split(',').map((pair) => pair.split(':'));
  const found = known.filter(([, hex = '']) => isSame(Buffer.from(hex, 'hex'), hash));
  return found[0]?.[0] ?? null;
}

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
