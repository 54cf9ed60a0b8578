import cloud from 'wx-server-sdk';

/** The one user of wx-server-sdk: everything that the functions know of WeChat and of the database passes here. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

// A document that is missing is an answer, not a fault.
export const database = cloud.database({ throwOnNotFound: false });
export const command = database.command;

/** Whom WeChat names as the one who calls; null when nobody with a WeChat account does. */
export function callerOpenid(): string | null {
  const { OPENID } = cloud.getWXContext();
  return OPENID ? String(OPENID) : null;
}

/**
 * Where a call comes from, told by its source alone: `platform` is the timer, WeChat's message push and the console; `developer` the
 * developer tools, which only who may deploy here can use; `http` the web, that is anybody. Without a source, whoever has an openid
 * is taken for a phone, for WeChat may name the person concerned in what it pushes.
 */
export type Origin = 'phone' | 'http' | 'developer' | 'platform';

export function origin(): Origin {
  const context = cloud.getWXContext();
  const source = String(context.SOURCE ?? '');
  if (source === '') return context.OPENID ? 'phone' : 'platform';
  if (source.startsWith('wx_client')) return 'phone';
  if (source.startsWith('wx_http')) return 'http';
  return /^wx_(devtools|localdebug)/.test(source) ? 'developer' : 'platform';
}

/** The timer, or the console: nobody with a WeChat account. */
export const calledByPlatform = (): boolean => origin() === 'platform' && callerOpenid() === null;

/** Temporary links by fileID; a file that is gone has none. */
export async function links(fileIds: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(fileIds)].filter((id) => id.startsWith('cloud://'));
  if (wanted.length === 0) return {};
  const { fileList } = await cloud.getTempFileURL({ fileList: wanted });
  return Object.fromEntries(
    fileList.filter((file) => file.tempFileURL).map((file) => [file.fileID, file.tempFileURL]),
  );
}

/** Puts a file away under a path of our own and answers its fileID. */
export async function keepFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content });
  return fileID;
}

/** Files that are gone already are as good as removed. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: fileIds });
}

/** May these words be shown to others? Asked at submit, while the author's openid is active. Scene 2: comment. */
export async function wordsAllowed(content: string, openid: string): Promise<boolean> {
  if (content.trim() === '') return true;
  const verdict = await cloud.openapi.security.msgSecCheck({ version: 2, scene: 2, openid, content });
  return verdict.result?.suggest !== 'risky';
}

/**
 * Asks WeChat to look at pictures that others may see. Answers the trace id of each, under which the verdict will be
 * pushed to `media-verdict`; null for a file that is not there.
 */
export async function checkPictures(fileIds: readonly string[], openid: string): Promise<(string | null)[]> {
  const linkOf = await links(fileIds);
  return Promise.all(
    fileIds.map(async (fileId) => {
      const mediaUrl = linkOf[fileId];
      if (!mediaUrl) return null;
      const query = { version: 2, scene: 2, openid, mediaUrl, mediaType: 2 } as const;
      return (await cloud.openapi.security.mediaCheckAsync(query)).traceId ?? null;
    }),
  );
}

/** The phone number behind the code that WeChat's button gave; null when WeChat does not know it. */
export async function phoneNumber(code: string): Promise<string | null> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code });
    return phoneInfo?.purePhoneNumber ?? null;
  } catch (error) {
    if (errorCode(error) === 40029) return null;
    throw error;
  }
}

export type Sent = 'sent' | 'refused' | 'failed';
const REFUSED_OR_NONE_LEFT = 43101;

export async function sendMessage(openid: string, message: Message): Promise<Sent> {
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, ...message });
    return 'sent';
  } catch (error) {
    return errorCode(error) === REFUSED_OR_NONE_LEFT ? 'refused' : 'failed';
  }
}

export interface Message {
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

const errorCode = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errCode' in error ? Number(error.errCode) : 0;
