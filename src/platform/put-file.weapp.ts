import Taro from '@tarojs/taro';
import { HEAD_BYTES } from '#domain/kernel/upload';
import { ready } from './cloud';
import { Offline } from './trouble';

/** Puts a chosen file where its ticket says; only who sent it and the functions may read it. Answers its fileID. */
export async function putFile(path: string, ticket: string): Promise<string> {
  ready();
  try {
    const stored = await Taro.cloud.uploadFile({ cloudPath: ticket, filePath: path });
    return stored.fileID;
  } catch {
    throw new Offline();
  }
}

/** Size and beginning of a chosen file; null where the phone does not tell: then the cloud looks at it. */
export async function beginningOf(path: string): Promise<{ size: number; head: Uint8Array } | null> {
  try {
    const files = Taro.getFileSystemManager();
    const size = await new Promise<number>((resolve, reject) =>
      files.getFileInfo({ filePath: path, success: (info) => resolve(info.size), fail: reject }),
    );
    const head = await new Promise<string | ArrayBuffer>((resolve, reject) =>
      files.readFile({
        filePath: path,
        position: 0,
        length: Math.min(size, HEAD_BYTES),
        success: ({ data }) => resolve(data),
        fail: reject,
      }),
    );
    return typeof head === 'string' ? null : { size, head: new Uint8Array(head) };
  } catch {
    return null;
  }
}

/** Where a picture that was put there is seen, by whoever put it: WeChat shows a file of the cloud by its name. */
export const whereIs = (fileId: string): string => fileId;
