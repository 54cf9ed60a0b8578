import Taro from '@tarojs/taro';
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

/** Where a picture that was put there is seen, by whoever put it: WeChat shows a file of the cloud by its name. */
export const whereIs = (fileId: string): string => fileId;
