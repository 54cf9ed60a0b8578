// Files: kept in a folder, named cloud://<env>.local/<path>, never outside of the folder.

import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';

export const FILE_BYTES_MAX = 20 * 1024 * 1024;

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
};

export class FileStorage {
  readonly #linkKey: string;

  constructor(
    readonly folder: string,
    readonly envName: string,
  ) {
    mkdirSync(folder, { recursive: true });
    this.#linkKey = keyIn(`${folder}-key`);
  }

  fileIdOf(path: string): string {
    return `cloud://${this.envName}.local/${path}`;
  }

  /** The path in a fileID of this environment, or undefined. */
  pathOf(fileId: unknown): string | undefined {
    const prefix = this.fileIdOf('');
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined;
    const path = fileId.slice(prefix.length);
    return isSafePath(path) ? path : undefined;
  }

  /** What a link carries that holds until then. */
  linkUntil(path: string, until: number): string {
    const at = Math.floor(until / 1000);
    return `sign=${this.#signatureOf(path, at)}&t=${at}`;
  }

  holds(path: string, link: URLSearchParams, now: number): boolean {
    const at = Number(link.get('t'));
    return link.get('sign') === this.#signatureOf(path, at) && at * 1000 > now;
  }

  #signatureOf(path: string, at: number): string {
    return createHmac('sha256', this.#linkKey).update(`${at} ${path}`).digest('hex').slice(0, 32);
  }

  list(): string[] {
    return pathsUnder(this.folder);
  }

  has(path: string): boolean {
    return isSafePath(path) && existsSync(this.#at(path)) && statSync(this.#at(path)).isFile();
  }

  /** Without a creator it is the functions', and no phone may replace it. */
  put(path: string, content: Uint8Array | string, creator?: string): string {
    if (!isSafePath(path)) throw new Error(`a file cannot be stored as ${JSON.stringify(path)}`);
    this.#note(path, creator);
    mkdirSync(dirname(this.#at(path)), { recursive: true });
    // Whoever is reading the old one reads it to its end.
    const fresh = join(this.#notes, `${randomUUID()}.fresh`);
    mkdirSync(this.#notes, { recursive: true });
    writeFileSync(fresh, content);
    renameSync(fresh, this.#at(path));
    return this.fileIdOf(path);
  }

  creatorOf(path: string): string | undefined {
    const note = this.#noteOf(path);
    return existsSync(note) ? readFileSync(note, 'utf8') : undefined;
  }

  remove(path: string): void {
    if (!isSafePath(path)) return;
    rmSync(this.#at(path), { force: true });
    this.#note(path, undefined);
  }

  empty(): void {
    for (const folder of [this.folder, this.#notes]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  #note(path: string, creator: string | undefined): void {
    if (creator === undefined) {
      rmSync(this.#noteOf(path), { force: true });
      return;
    }
    mkdirSync(this.#notes, { recursive: true });
    writeFileSync(this.#noteOf(path), creator);
  }

  /** Beside the folder of the files, so that no path leads there. */
  get #notes(): string {
    return `${this.folder}-creators`;
  }

  #noteOf(path: string): string {
    return join(this.#notes, createHash('sha256').update(path).digest('hex'));
  }

  /** Where it lies on the disk, and what it is. */
  find(path: string): { at: string; type: string } {
    return { at: this.#at(path), type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' };
  }

  #at(path: string): string {
    return join(this.folder, ...path.split('/'));
  }
}

/** The paths of all files in a folder, as in a fileID. */
export const pathsUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Links outlive the process that gave them. */
function keyIn(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

export function isSafePath(path: string): boolean {
  if (path.length === 0 || Buffer.byteLength(path) > 800) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a path must not contain
  if (/[\\\u0000-\u001f:*?"<>|]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.length <= 200);
}
