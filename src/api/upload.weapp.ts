import Taro from '@tarojs/taro';
import { ready } from './cloud';
import { newRequestId } from './request-id';
import { Offline } from './trouble';

/** Puts a chosen file into the cloud; only who sent it and the functions may read it. Answers its fileID. */
export async function upload(path: string): Promise<string> {
  ready();
  const kind = /\.(jpg|jpeg|png|gif|webp|heic|mp4|mov)$/i.exec(path)?.[0] ?? '.jpg';
  try {
    const stored = await Taro.cloud.uploadFile({
      cloudPath: `sent/${newRequestId()}${kind.toLowerCase()}`,
      filePath: path,
    });
    return stored.fileID;
  } catch {
    throw new Offline();
  }
}

/** Where a picture that was put there is seen, by whoever put it: WeChat shows a file of the cloud by its name. */
export const whereIs = (fileId: string): string => fileId;
