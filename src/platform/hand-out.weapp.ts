import Taro from '@tarojs/taro';
import { orNothing } from './privacy';

/** Sends a file that the phone has written itself into a chat, from where a computer has it. */
export async function handOut(fileName: string, content: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'utf8');
  // Whoever thinks better of it has chosen no chat.
  await orNothing(() => Taro.shareFileMessage({ filePath, fileName }));
}
