// The doors of files: /upload for phones, /files/<path> for the SDK and for pictures on screens.

import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { readsUnder, writesUnder } from '../access';
import type { CloudParts } from '../cloud-parts';
import { FILE_BYTES_MAX, isSafePath } from '../storage';
import { answerFile, answerJson, BadRequest, bodyOf, type Doors, type Exchange, formReader } from './http';
import { markOf } from './storage-actions';

export function fileDoors(parts: CloudParts): Doors {
  return {
    'POST /upload': (exchange) => upload(parts, exchange),
    'GET /files/': (exchange) => download(parts, exchange),
    'PUT /files/': (exchange) => put(parts, exchange),
  };
}

async function upload(parts: CloudParts, { request, response }: Exchange): Promise<void> {
  const openid = request.headers['x-wx-openid'];
  if (typeof openid !== 'string' || openid === '')
    throw new BadRequest(401, 'who uploads a file has an openid');
  if (writesUnder(parts.access.storage) === 'none') throw new BadRequest(403, 'no phone stores files here');
  if (!request.headers['content-type']?.startsWith('multipart/form-data'))
    throw new BadRequest(400, 'no form');
  const { path, name, content } = await formOf(request);
  if (!content) throw new BadRequest(400, "the field 'file' is missing");
  const owner = markOf(openid);
  const stored = path ?? pathFor(owner, name);
  if (!isSafePath(stored)) throw new BadRequest(400, 'the path is not allowed');
  // As under the rule "only the creator writes": whoever put it there may put something else there, and nobody beside.
  if (parts.storage.has(stored) && parts.storage.creatorOf(stored) !== owner)
    throw new BadRequest(403, 'this is somebody else’s file');
  answerJson(response, 200, { fileID: parts.storage.put(stored, content, owner) });
}

function pathFor(owner: string, name: string): string {
  const extension = /^\.[a-z0-9]{1,5}$/.exec(extname(name).toLowerCase())?.[0] ?? '';
  return `uploads/${owner}/${randomUUID()}${extension}`;
}

interface Upload {
  path?: string;
  name: string;
  content?: Buffer;
}

async function formOf(request: Exchange['request']): Promise<Upload> {
  const upload: Upload = { name: '' };
  let tooLarge = false;
  const parser = formReader(request, {
    limits: { files: 1, fileSize: FILE_BYTES_MAX, fields: 20 },
    defParamCharset: 'utf8',
  });
  parser.on('field', (name, value) => {
    if (name === 'path' && value !== '') upload.path = value;
  });
  parser.on('file', (name, stream, { filename }) => {
    const chunks: Buffer[] = [];
    stream.on('limit', () => {
      tooLarge = true;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      if (name !== 'file') return;
      upload.name = filename ?? '';
      upload.content = Buffer.concat(chunks);
    });
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('close', resolve);
    parser.on('error', () => reject(new BadRequest(400, 'the form is broken')));
    request.pipe(parser);
  });
  if (tooLarge) throw new BadRequest(413, 'a file has at most 20 MB');
  return upload;
}

/** Nothing that is served here can run as a page or a script of this address. */
function download(parts: CloudParts, exchange: Exchange): void {
  const path = decoded(exchange.rest);
  if (path === undefined || !parts.storage.has(path)) {
    answerJson(exchange.response, 404, { error: { message: 'there is no such file' } });
    return;
  }
  if (!isOpen(parts, path, exchange.url.searchParams)) throw new BadRequest(403, 'the link has expired');
  const { at, type } = parts.storage.find(path);
  answerFile(exchange, at, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'private, max-age=600',
    ...(type === 'application/octet-stream' ? { 'content-disposition': 'attachment' } : {}),
  });
}

/** Where not everybody may read, a link says until when it holds; whoever put the file there sees it by its name (`?as=`). */
function isOpen({ access, storage, clock }: CloudParts, path: string, link: URLSearchParams): boolean {
  const readers = readsUnder(access.storage);
  if (readers === 'all' || storage.holds(path, link, clock.now())) return true;
  const openid = link.get('as');
  return readers === 'own' && openid !== null && storage.creatorOf(path) === markOf(openid);
}

async function put(parts: CloudParts, { request, response, rest }: Exchange): Promise<void> {
  if (request.headers.authorization !== parts.uploadKey) throw new BadRequest(403, 'not allowed');
  const path = decoded(rest);
  if (path === undefined || !isSafePath(path)) throw new BadRequest(400, 'the path is not allowed');
  parts.storage.put(path, await bodyOf(request, FILE_BYTES_MAX));
  response.writeHead(200).end();
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
