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

/** Temporary links by fileID, which hold for two hours unless told otherwise; a file that is gone has none. */
export async function linksTo(
  fileIds: readonly string[],
  maxAge = LINK_SECONDS,
): Promise<Record<string, string>> {
  const wanted = [...new Set(fileIds)].filter((id) => id.startsWith('cloud://'));
  const answers = await Promise.all(
    inBatches(wanted).map((batch) =>
      cloud.getTempFileURL({ fileList: batch.map((fileID) => ({ fileID, maxAge })) }),
    ),
  );
  const found = answers.flatMap(({ fileList }) => fileList).filter((file) => file.tempFileURL);
  return Object.fromEntries(found.map((file) => [file.fileID, file.tempFileURL]));
}

/** Seconds. A screen that is older than that asks anew when it is shown again. */
const LINK_SECONDS = 2 * 60 * 60;

/** So many files may be named in one call. */
const FILES_MAX = 50;
const inBatches = (fileIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(fileIds.length / FILES_MAX) }, (_, batch) =>
    fileIds.slice(batch * FILES_MAX, (batch + 1) * FILES_MAX),
  );

/** What lies there; null where nothing does. */
export async function contentOf(fileId: string): Promise<Buffer | null> {
  const there = await linksTo([fileId]);
  if (!there[fileId]) return null;
  return (await cloud.downloadFile({ fileID: fileId })).fileContent;
}

/** The fileID of what lies under a path of ours. The cloud tells how it begins only to who puts something there. */
export async function fileAt(cloudPath: string): Promise<string> {
  beginning ??= keepFile(MARK, Buffer.from('.')).then((fileId) => fileId.slice(0, -MARK.length));
  return (await beginning) + cloudPath;
}
const MARK = 'kept/mark.txt';
let beginning: Promise<string> | undefined;

/** Puts a file away under a path of our own and answers its fileID. */
export async function keepFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content });
  return fileID;
}

/** Files that are gone already are as good as removed. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  await Promise.all(inBatches(fileIds).map((fileList) => cloud.deleteFile({ fileList })));
}

/** May these words be shown to others? Asked at submit, while the author's openid is active. Scene 2: comment. */
export async function wordsAllowed(content: string, openid: string): Promise<boolean> {
  if (content.trim() === '') return true;
  const verdict = await cloud.openapi.security.msgSecCheck({ version: 2, scene: 2, openid, content });
  return verdict.result?.suggest !== 'risky';
}

/**
 * Asks WeChat to look at a picture that others may see. Answers the trace id under which the verdict will be pushed to
 * `media-verdict`; null for a file that is not there, or that WeChat will not look at.
 */
export async function checkPicture(fileId: string, openid: string): Promise<string | null> {
  const mediaUrl = (await linksTo([fileId]))[fileId];
  if (!mediaUrl) return null;
  const query = { version: 2, scene: 2, openid, mediaUrl, mediaType: 2 } as const;
  try {
    return (await cloud.openapi.security.mediaCheckAsync(query)).traceId ?? null;
  } catch (error) {
    // Whose app was not open for two hours is no longer looked at for; what nobody looked at stays hidden.
    if (errorCode(error) === NOT_LATELY_HERE) return null;
    throw error;
  }
}
const NOT_LATELY_HERE = 61010;

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

/** `refused`: the person did, or nothing was left of what was granted; `misfit`: no further try can help; `failed`: another one may. */
export interface Sent {
  readonly end: 'sent' | 'refused' | 'misfit' | 'failed';
  /** WeChat's own; 0 where it was sent. */
  readonly code: number;
}
const REFUSED_OR_NONE_LEFT = 43101;
/** A value that does not fit its field, a template that is unknown, a page that is not there. */
const MISFITS: readonly number[] = [47003, 40037, 41030];

export async function sendMessage(openid: string, message: Message): Promise<Sent> {
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, ...message });
    return { end: 'sent', code: 0 };
  } catch (error) {
    const code = errorCode(error);
    if (code === REFUSED_OR_NONE_LEFT) return { end: 'refused', code };
    return { end: MISFITS.includes(code) ? 'misfit' : 'failed', code };
  }
}

/** 短信 of a template that the environment has; it is paid for, so nothing here sends one a second time. */
export async function sendSms(
  phone: string,
  templateId: string,
  params: readonly string[],
): Promise<Sent | SmsBusy> {
  const query = {
    env: String(cloud.getWXContext().ENV ?? ''),
    smsType: 'Notification',
    phoneNumberList: [`+86${phone}`],
    templateId,
    templateParamList: params,
  } as const;
  try {
    const { sendStatusList } = await cloud.openapi.cloudbase.sendSms(query);
    return sendStatusList?.[0]?.code === 'Ok'
      ? { end: 'sent', code: 0 }
      : { end: 'refused', code: NOT_TAKEN };
  } catch (error) {
    const code = errorCode(error);
    return { end: TOO_MANY_AT_ONCE.includes(code) ? 'busy' : 'failed', code };
  }
}
/** Refused for a rate or a number at once: surely it was not sent. */
interface SmsBusy {
  readonly end: 'busy';
  readonly code: number;
}
const TOO_MANY_AT_ONCE: readonly number[] = [-501003, -501004, 45009, 45011];
/** Ours: the call went well, and this one number was not taken. */
const NOT_TAKEN = -1;

export interface Message {
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

const errorCode = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'errCode' in error ? Number(error.errCode) : 0;
