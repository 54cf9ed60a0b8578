// The web server: one table of doors. It answers on the loopback interface only.

import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import busboy, { type Busboy, type BusboyConfig } from 'busboy';
import { answerCors } from './cors';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** What stands behind the door's own path. */
  rest: string;
}

type Door = (exchange: Exchange) => void | Promise<void>;

/** `<METHOD> <path>`; a path that ends with a slash takes everything below it. */
export type Doors = Record<string, Door>;

export interface WebServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

export async function openWebServer(
  doors: Doors,
  port: number,
  log: (line: string) => void,
): Promise<WebServer> {
  const server = createServer((request, response) => {
    void serve(doors, request, response, log);
  });
  // A connection must not be closed at the moment at which a busy caller sends its next request over it.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function serve(
  doors: Doors,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
) {
  try {
    if (answerCors(request, response)) return;
    const url = addressIn(request);
    const found = findDoor(doors, request.method ?? 'GET', url.pathname);
    if (!found) {
      answerJson(response, 404, { error: { message: 'nothing here' } });
      return;
    }
    await found.door({ request, response, url, rest: found.rest });
  } catch (error) {
    log(`[local cloud] ${error instanceof Error ? error.stack : String(error)}`);
    const status = error instanceof BadRequest ? error.status : 500;
    if (response.headersSent) response.destroy();
    else
      answerJson(response, status, { error: { message: error instanceof Error ? error.message : 'failed' } });
  }
}

/** `//` alone would be taken for the name of a host. */
function addressIn(request: IncomingMessage): URL {
  try {
    return new URL(`http://127.0.0.1${request.url ?? '/'}`);
  } catch {
    throw new BadRequest(400, 'the address cannot be read');
  }
}

function findDoor(doors: Doors, method: string, path: string): { door: Door; rest: string } | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const exact = doors[`${wanted} ${path}`];
  if (exact) return { door: exact, rest: '' };
  // The most particular door first: the site at / must not take what belongs to /files/.
  const particular = Object.entries(doors).sort(([one], [other]) => other.length - one.length);
  for (const [name, door] of particular) {
    if (name.endsWith('/') && `${wanted} ${path}`.startsWith(name)) {
      return { door, rest: `${wanted} ${path}`.slice(name.length) };
    }
  }
  return undefined;
}

export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function answerJson(response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(JSON.stringify(content) ?? 'null');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}

/** As many bytes as it says, of one file, though another takes its place or is written into it meanwhile. */
export function answerFile(
  { request, response }: Exchange,
  path: string,
  headers: OutgoingHttpHeaders,
): void {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  response.writeHead(200, { ...headers, 'content-length': size });
  if (request.method === 'HEAD' || size === 0) {
    closeSync(file);
    response.end();
    return;
  }
  const content = createReadStream(path, { fd: file, start: 0, end: size - 1 });
  // What is shorter or cannot be read ends the connection, which says so.
  content.on('error', () => response.destroy());
  content.on('end', () => {
    if (content.bytesRead < size) response.destroy();
  });
  content.pipe(response);
}

export async function bodyOf(request: IncomingMessage, bytesMax = 32 * 1024 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bytesMax) throw new BadRequest(413, 'the request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const body = (await bodyOf(request)).toString('utf8');
  if (body.length === 0) return {};
  if (isDeeperThan(NESTED_MAX, body))
    throw new BadRequest(400, `the body is nested more than ${NESTED_MAX} deep`);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new BadRequest(400, 'the body is no JSON');
  }
}

/** As deep as MongoDB lets a document be, with room for what is around it. Whatever walks through it has a stack. */
const NESTED_MAX = 120;

function isDeeperThan(max: number, json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at];
    if (inText && mark === '\\') at += 1;
    else if (mark === '"') inText = !inText;
    else if (!inText && (mark === '[' || mark === '{')) depth += 1;
    else if (!inText && (mark === ']' || mark === '}')) depth -= 1;
    if (depth > max) return true;
  }
  return false;
}

/** The reader of a form, which looks at its headers first. */
export function formReader(request: IncomingMessage, options: Omit<BusboyConfig, 'headers'>): Busboy {
  try {
    return busboy({ headers: request.headers, ...options });
  } catch {
    throw new BadRequest(400, 'the form is broken');
  }
}
