// Pages on this machine may call the doors; pages from elsewhere may not, not even by a name that leads here.

import type { IncomingMessage, ServerResponse } from 'node:http';

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** True if this answered the request: a preflight, or a page or name from elsewhere. */
export function answerCors(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin, host } = request.headers;
  if (host !== undefined && !isLoopback(`http://${host}`)) return refuse(response);
  if (origin === undefined) return false;
  if (!isLoopback(origin)) return refuse(response);
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader(
    'access-control-expose-headers',
    'x-local-now, x-local-calls, x-local-depth, x-local-examined',
  );
  response.setHeader('vary', 'origin');
  if (request.method !== 'OPTIONS') return false;
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
  response.setHeader('access-control-allow-headers', 'content-type, x-wx-openid, x-wx-source');
  response.setHeader('access-control-max-age', '600');
  response.writeHead(204).end();
  return true;
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);
}

function refuse(response: ServerResponse): true {
  response.writeHead(403, { 'content-type': 'text/plain' }).end('this door is for pages of this machine');
  return true;
}
