import type { WrongBytes } from '#domain/kernel/upload';

/** Why a picture, a film or a table cannot be taken, and what to do instead; many phones keep pictures in a format of their own. */
export const PHOTO_PROBLEM: Readonly<Record<WrongBytes, string>> = {
  'wrong-type': '这张照片的格式用不了。请在相册里打开它，截一张图，再传截图。',
  'too-large': '这张照片太大了，超过 10 兆。请在相册里打开它，截一张图，再传截图。',
  empty: '这张照片是空的，请换一张。',
};

export const FILM_PROBLEM: Readonly<Record<WrongBytes, string>> = {
  'wrong-type': '这段视频的格式用不了。请点“添加视频”，用手机重新拍一段。',
  'too-large': '这段视频太大了，请拍 30 秒以内的。',
  empty: '这段视频是空的，请重新拍一段。',
};

export const TABLE_PROBLEM: Readonly<Record<WrongBytes, string>> = {
  'wrong-type': '这个文件不是表格，请选 Excel（.xlsx）或 CSV 文件。',
  'too-large': '这个文件超过 5 兆。请分成几张表再导入。',
  empty: '这个文件是空的，请换一个。',
};
