// The storage actions of the SDK's wire format. Contents themselves travel over /files.

import type { CloudParts } from '../cloud-parts';
import { type Doc, isPlainObject } from '../database/document';
import { CloudRefusal } from '../database/refusal';
import { isSafePath } from '../storage';

export function storageAction(parts: CloudParts, sent: Doc): Doc | undefined {
  if (sent.action === 'storage.getUploadMetadata') return uploadMetadata(parts, sent);
  if (sent.action === 'storage.batchGetDownloadUrl') return downloadUrls(parts, sent);
  if (sent.action === 'storage.batchDeleteFile') return deleted(parts, sent);
  return undefined;
}

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

function downloadUrls(parts: CloudParts, sent: Doc): Doc {
  const list = listOf(sent.file_list).map((wanted) => {
    const fileID = isPlainObject(wanted) ? wanted.fileid : wanted;
    const maxAge = isPlainObject(wanted) && typeof wanted.max_age === 'number' ? wanted.max_age : 7200;
    const path = parts.storage.pathOf(fileID);
    if (path === undefined || !parts.storage.has(path))
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
    // The SDK encodes the address once more, so it travels unencoded.
    return { code: 'SUCCESS', fileID, tempFileURL: `${parts.url()}/files/${path}`, maxAge };
  });
  return { data: { download_list: list } };
}

function deleted(parts: CloudParts, sent: Doc): Doc {
  const list = listOf(sent.fileid_list).map((fileID) => {
    const path = parts.storage.pathOf(fileID);
    if (path === undefined || !parts.storage.has(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID };
    parts.storage.remove(path);
    return { code: 'SUCCESS', fileID };
  });
  return { data: { delete_list: list } };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
