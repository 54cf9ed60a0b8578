import Taro from '@tarojs/taro';
import type { Download } from '#domain/kernel/download';
import { Offline } from './trouble';

/** Opens a file that the cloud has made; WeChat's own menu there sends it on or saves it. */
export async function openFile({ url }: Download): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url }).catch(() => {
    throw new Offline();
  });
  if (statusCode !== 200) throw new Offline();
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true });
}
