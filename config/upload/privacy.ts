import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * WeChat's interfaces that its privacy guide (用户隐私保护指引) has to name, by what it calls the data there. One that the guide does
 * not name fails for everybody with 112. WeChat asks each person by itself, whatever `__usePrivacyCheck__` says.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  选中的照片或视频信息: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  选中的文件: ['chooseMessageFile'],
  手机号: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  剪切板: ['setClipboardData', 'getClipboardData'],
  昵称和头像: ['chooseAvatar', 'getUserInfo', 'getUserProfile'],
  位置信息: ['getLocation', 'getFuzzyLocation', 'startLocationUpdate'],
  选择的位置信息: ['chooseLocation', 'choosePoi'],
  地址: ['chooseAddress'],
  发票信息: ['chooseInvoiceTitle', 'chooseInvoice'],
  微信运动步数: ['getWeRunData'],
  车牌号: ['chooseLicensePlate'],
  麦克风: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
  摄像头: ['createCameraContext', 'createVKSession'],
  蓝牙: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
  '相册（仅写入）': ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  '通讯录（仅写入）': ['addPhoneContact'],
  '日历（仅写入）': ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  传感器: ['startAccelerometer', 'startCompass', 'startDeviceMotionListening', 'startGyroscope'],
};

export interface Used {
  readonly kind: string;
  readonly call: string;
  /** Where it is called. */
  readonly files: readonly string[];
}

/** Those that the app calls: as `Taro.call(` or `wx.call(`, or by a button. */
export async function usedIn(root: string): Promise<Used[]> {
  const files = (await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const named = (call: string): string[] =>
    files
      .filter((_, at) => calls(call).test(sources[at] ?? ''))
      .map((file) => relative(root, file).replaceAll(sep, '/'));
  return Object.entries(KINDS)
    .flatMap(([kind, names]) => names.map((call) => ({ kind, call, files: named(call) })))
    .filter(({ files }) => files.length > 0);
}

const calls = (call: string): RegExp => new RegExp(`\\b(Taro|wx)\\.${call}\\(|openType="${call}"`);
