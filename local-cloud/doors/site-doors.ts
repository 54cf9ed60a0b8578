// The built site at /, and single pages.

import { statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { answerFile, answerJson, type Doors, type Exchange } from './http';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

export function siteDoors(site: string | undefined, pages: Record<string, string>): Doors {
  const doors: Doors = {};
  if (site !== undefined) {
    doors['GET /'] = (exchange) => serveFile(exchange, safeJoin(site, exchange.url.pathname));
  }
  for (const [path, file] of Object.entries(pages))
    doors[`GET ${path}`] = (exchange) => serveFile(exchange, file);
  return doors;
}

function safeJoin(folder: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const root = resolve(folder);
  const full = resolve(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return full.startsWith(root + sep) && !decoded.includes('\0') ? full : undefined;
}

function serveFile(exchange: Exchange, path: string | undefined): void {
  if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    answerJson(exchange.response, 404, { error: { message: 'nothing here' } });
    return;
  }
  answerFile(exchange, path, {
    'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
}
