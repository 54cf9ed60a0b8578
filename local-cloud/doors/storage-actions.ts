// The storage actions of the SDK's wire format. Contents themselves travel over /files.

import { createHash } from 'node:crypto';
import { type Extent, readsUnder, writesUnder } from '../access';
import type { CloudParts } from '../cloud-parts';
import { type Doc, isPlainObject } from '../database/document';
import { CloudRefusal } from '../database/refusal';
import { isSafePath } from '../storage';

/** So many files may be named in one request. */
const FILES_MAX = 50;
/** Seconds that a link holds where nothing else is asked for, and at most. */
const MAX_AGE = 7200;
const MAX_AGE_MAX = 7 * 24 * 60 * 60;

/** `phone`: the mark of the phone that asks by itself; without one it is a function, which may do everything. */
export function storageAction(parts: CloudParts, sent: Doc, phone?: string): Doc | undefined {
  const { storage } = parts.access;
  const mayRead = reaching(parts, phone, readsUnder(storage));
  const mayWrite = reaching(parts, phone, writesUnder(storage));
  if (sent.action === 'storage.getUploadMetadata' && phone === undefined) return uploadMetadata(parts, sent);
  if (sent.action === 'storage.batchGetDownloadUrl') return downloadUrls(parts, sent, mayRead);
  if (sent.action === 'storage.batchDeleteFile') return deleted(parts, sent, mayWrite);
  return undefined;
}

/** The mark that a file carries of the phone that put it there. */
export const markOf = (openid: string): string =>
  createHash('sha256').update(openid).digest('hex').slice(0, 12);

const reaching =
  ({ storage }: CloudParts, phone: string | undefined, extent: Extent) =>
  (path: string): boolean =>
    phone === undefined || extent === 'all' || (extent === 'own' && storage.creatorOf(path) === phone);

function fileUrl(parts: CloudParts, path: string): string {
  return `${parts.url()}/files/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function uploadMetadata(parts: CloudParts, sent: Doc): Doc {
  const path = typeof sent.path === 'string' ? sent.path.replace(/^\//, '') : '';
  if (!isSafePath(path)) throw new CloudRefusal('INVALID_PARAM', 'the cloudPath is not allowed');
  return {
    data: {
      url: fileUrl(parts, path),
      token: 'local',
      authorization: parts.uploadKey,
      fileId: parts.storage.fileIdOf(path),
      cosFileId: encodeURIComponent(path),
    },
  };
}

function downloadUrls(parts: CloudParts, sent: Doc, mayRead: (path: string) => boolean): Doc {
  const list = filesIn(sent.file_list).map((wanted) => {
    const fileID = isPlainObject(wanted) ? wanted.fileid : wanted;
    const maxAge = isPlainObject(wanted) && typeof wanted.max_age === 'number' ? wanted.max_age : MAX_AGE;
    if (maxAge > MAX_AGE_MAX) throw new CloudRefusal('INVALID_PARAM', 'a link holds for seven days at most');
    const path = parts.storage.pathOf(fileID);
    if (path === undefined || !parts.storage.has(path))
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
    if (!mayRead(path)) return { code: 'STORAGE_EXCEED_AUTHORITY', fileID, tempFileURL: '' };
    // The SDK encodes the address once more, so it travels unencoded.
    const until = parts.storage.linkUntil(path, parts.clock.now() + maxAge * 1000);
    return { code: 'SUCCESS', fileID, tempFileURL: `${parts.url()}/files/${path}?${until}`, maxAge };
  });
  return { data: { download_list: list } };
}

function deleted(parts: CloudParts, sent: Doc, mayWrite: (path: string) => boolean): Doc {
  const list = filesIn(sent.fileid_list).map((fileID) => {
    const path = parts.storage.pathOf(fileID);
    if (path === undefined || !parts.storage.has(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID };
    if (!mayWrite(path)) return { code: 'STORAGE_EXCEED_AUTHORITY', fileID };
    parts.storage.remove(path);
    return { code: 'SUCCESS', fileID };
  });
  return { data: { delete_list: list } };
}

function filesIn(value: unknown): unknown[] {
  const files: unknown[] = Array.isArray(value) ? value : [];
  if (files.length > FILES_MAX)
    throw new CloudRefusal('INVALID_PARAM', `a request names at most ${FILES_MAX} files`);
  return files;
}
