// Backup of a data folder, also while a cloud runs there, and its return into an empty one.

import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { aboutOf, collectionsIn, makeFolder, placesIn, writeAbout } from './backup-folder';
import { bulkOf } from './bulk';
import { type Doc, decodeBody, isPlainObject } from './database/document';
import type { Reader } from './database/reader';
import { type Collection, Store } from './database/store';
import { readDeclarations } from './declarations';
import { ENV_NAME } from './functions/platform-env';
import { FileStorage, pathsUnder } from './storage';

export interface Held {
  documents: number;
  collections: number;
  files: number;
}

interface Cloud {
  store: Store;
  storage: FileStorage;
}

function inCloud<T>(data: string, use: (cloud: Cloud) => T): T {
  const store = new Store(join(data, 'database.sqlite'));
  try {
    return use({ store, storage: new FileStorage(join(data, 'files'), ENV_NAME) });
  } finally {
    store.close(true);
  }
}

/** All documents are of one instant; files that go meanwhile are not in it. */
export function writeBackup(data: string, folder: string): Held {
  if (!existsSync(join(data, 'database.sqlite'))) throw new Error(`there is no local cloud in ${data}`);
  if (aboutOf(folder)) throw new Error(`${folder} holds a backup already: name another folder`);
  return inCloud(data, ({ store, storage }) => {
    const places = placesIn(folder);
    makeFolder(folder);
    const begunAt = new Date().toISOString();
    const about = { format: 1, of: ENV_NAME, fileIds: storage.fileIdOf(''), files: true, begunAt } as const;
    writeAbout(folder, { ...about, endedAt: null });
    const collections = store.collections();
    writeFileSync(places.database, JSON.stringify({ collections: collections.map(declared) }, null, 2));
    const documents = withSnapshot(store, (reader) =>
      collections.reduce((sum, one) => sum + writeDocuments(reader, one, places.documentsOf(one.name)), 0),
    );
    const files = writeFiles(storage, folder);
    writeAbout(folder, { ...about, endedAt: new Date().toISOString() });
    return { documents, collections: collections.length, files };
  });
}

const declared = ({ name, indexes }: Collection) => ({
  name,
  indexes: indexes
    .filter((index) => index.name !== '_id_')
    .map(({ name, fields, unique }) => ({ name, fields, ...(unique ? { unique } : {}) })),
});

function withSnapshot<T>(store: Store, read: (reader: Reader) => T): T {
  const { reader, release } = store.snapshot();
  try {
    return read(reader);
  } finally {
    release();
  }
}

const PAGE = 1000;

function writeDocuments(reader: Reader, { no }: Collection, file: string): number {
  writeFileSync(file, '');
  let written = 0;
  for (let last = -1; ; ) {
    const page = reader.inOrder(no, last, PAGE);
    appendFileSync(file, page.map(({ body }) => `${body}\n`).join(''));
    written += page.length;
    last = page.at(-1)?.no ?? last;
    if (page.length < PAGE) return written;
  }
}

function writeFiles(storage: FileStorage, folder: string): number {
  const places = placesIn(folder);
  const creators: Record<string, string> = {};
  const paths = storage.list().filter((path) => storage.has(path));
  for (const path of paths) {
    const to = join(places.files, ...path.split('/'));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(storage.find(path).at, to);
    const creator = storage.creatorOf(path);
    if (creator !== undefined) creators[path] = creator;
  }
  writeFileSync(places.creators, JSON.stringify(creators));
  return paths.length;
}

/** `database`: what is declared, otherwise what was when the backup was made. */
export function loadBackup(data: string, folder: string, database?: string): Held {
  const about = aboutOf(folder);
  if (!about) throw new Error(`there is no backup in ${folder}`);
  if (about.endedAt === null)
    throw new Error(`the backup in ${folder} is not whole: whoever made it was broken off`);
  return inCloud(data, ({ store, storage }) => {
    if (!store.isEmpty()) throw new Error(`${data} holds documents: a backup goes into an empty folder`);
    const places = placesIn(folder);
    store.declare(readDeclarations(readFileSync(database ?? places.database, 'utf8')));
    const bulk = bulkOf(store);
    const collections = collectionsIn(folder);
    let documents = 0;
    for (const name of collections) {
      const lines = readFileSync(places.documentsOf(name), 'utf8').split('\n').filter(Boolean);
      const own = (line: string) => withFileIds(decodeBody(line), about.fileIds, storage.fileIdOf('')) as Doc;
      bulk.seed({ [name]: lines.map(own) });
      documents += lines.length;
    }
    return { documents, collections: collections.length, files: loadFiles(storage, folder) };
  });
}

const Creators = z.record(z.string(), z.string());

function loadFiles(storage: FileStorage, folder: string): number {
  const places = placesIn(folder);
  if (!existsSync(places.files)) return 0;
  const known = existsSync(places.creators) ? JSON.parse(readFileSync(places.creators, 'utf8')) : {};
  const creators = Creators.parse(known);
  const paths = pathsUnder(places.files);
  for (const path of paths) storage.put(path, readFileSync(join(places.files, path)), creators[path]);
  return paths.length;
}

/** The files of another environment lie here now, and so they are called. */
function withFileIds(value: unknown, from: string, to: string): unknown {
  if (from === to) return value;
  if (typeof value === 'string') return value.startsWith(from) ? to + value.slice(from.length) : value;
  if (Array.isArray(value)) return value.map((one) => withFileIds(one, from, to));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withFileIds(one, from, to)]));
}
