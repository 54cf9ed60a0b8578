import Taro from '@tarojs/taro';
import type { ChosenFile } from './choose-file';
import { orNothing } from './privacy';

/** One file out of a WeChat chat: a phone has no other place where an office's tables lie. Null where none was chosen. */
export const chooseFile = (endings: readonly string[]): Promise<ChosenFile | null> =>
  orNothing(async () => {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
    const [file] = tempFiles;
    return file ? { url: file.path, name: file.name } : null;
  });
