import type { IncomingMessage, ServerResponse } from 'node:http';
import type { State } from './stand-in-state';

/** The storage of the environment, which is asked past the API: by its own hosts. */

export const BUCKET = '6469-district-test-1250000000';
const COS = /\.cos\.[\w-]+\.tencentcos\.cn$/;
const ADMIN = /tcb-api\.tencentcloudapi\.com$/;
const DOWNLOADS = /\.tcb\.qcloud\.la$/;
/** So many files stand on a page. */
const PAGE = 2;

export const isStorage = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  [COS, ADMIN, DOWNLOADS].some((known) => known.test(host));

interface Storage extends Pick<State, 'files'> {
  /** A file that comes cut off. */
  readonly cutsOff: string | null;
}

export function answerStorage(
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
  { files, cutsOff }: Storage,
): void {
  const { host = '' } = request.headers;
  const url = new URL(request.url ?? '/', `https://${host}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  if (ADMIN.test(host)) answerLinks(body, response);
  else if (COS.test(host) && path === '') response.end(listed(files, url.searchParams));
  else answerFile(request.method, files[path], path === cutsOff, response);
}

function answerFile(
  method: string | undefined,
  content: string | undefined,
  isCutOff: boolean,
  response: ServerResponse,
): void {
  if (content === undefined) return void response.writeHead(404).end();
  const sent = isCutOff ? content.slice(0, -1) : content;
  response.writeHead(200, { 'content-length': Buffer.byteLength(sent), etag: '"0"' });
  response.end(method === 'HEAD' ? undefined : sent);
}

function answerLinks(body: string, response: ServerResponse): void {
  const { action, file_list } = JSON.parse(body) as { action: string; file_list: { fileid: string }[] };
  if (action !== 'storage.batchGetDownloadUrl') return void response.writeHead(400).end('{}');
  const download_list = file_list.map(({ fileid }) => ({
    ...{ fileid, code: 'SUCCESS' },
    download_url: fileid.replace(/^cloud:\/\/[^/]+/, `https://${BUCKET}.tcb.qcloud.la`),
  }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: { download_list }, requestId: 'r' }));
}

function listed(files: State['files'], asked: URLSearchParams): string {
  const marker = asked.get('marker') ?? '';
  const later = Object.keys(files)
    .sort()
    .filter((path) => path > marker && path.startsWith(asked.get('prefix') ?? ''));
  const page = later.slice(0, PAGE);
  const more = later.length > page.length;
  const contents = page.map(
    (path) =>
      `<Contents><Key>${path}</Key><ETag>"0"</ETag><Size>${Buffer.byteLength(files[path] ?? '')}</Size></Contents>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${BUCKET}</Name>`,
    `<IsTruncated>${more}</IsTruncated>${more ? `<NextMarker>${page.at(-1)}</NextMarker>` : ''}`,
    `${contents.join('')}</ListBucketResult>`,
  ].join('');
}
