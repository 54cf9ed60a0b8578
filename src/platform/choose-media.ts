import Taro from '@tarojs/taro';
import { noteChosen } from './chosen';
import { orNothing } from './privacy';

/** A browser has no camera of its own window. */
const sources = (): ('album' | 'camera')[] =>
  process.env.TARO_ENV === 'h5' ? ['album'] : ['album', 'camera'];

/** Null when nothing was chosen; none where the phone itself could not open what was. */
export const choosePhotos = (count: number): Promise<string[] | null> =>
  orNothing(async () => {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: sources(),
      sizeType: ['compressed'],
    });
    const urls = tempFiles.map((file) => file.tempFilePath);
    noteChosen(urls);
    return urls;
  });

export interface Film {
  readonly tempFilePath: string;
  /** WeChat makes a picture of the first moment. */
  readonly thumbTempFilePath?: string;
}

/** One short film, taken or picked; null when there is none. */
export const chooseFilm = (maxDuration: number): Promise<Film | null> =>
  orNothing(async () => {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: sources(),
      maxDuration,
      sizeType: ['compressed'],
    });
    const [film] = tempFiles;
    noteChosen([film?.tempFilePath, film?.thumbTempFilePath]);
    return film ?? null;
  });
