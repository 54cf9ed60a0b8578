import { wxmlToJs } from 'miniprogram-compiler';
import wcsc from 'miniprogram-compiler/src/wcsc.js';
import { readBuild } from './weapp-build';

/** Compiles every template as WeChat does; throws with file and line where WeChat would refuse. */
export const compileTemplates = (folder: string): string => wxmlToJs(folder);

/** Compiles every style sheet as WeChat does; throws with file and place where WeChat would refuse. */
export function compileStyles(folder: string): object {
  const sheets = readBuild(folder).files.filter((file) => file.endsWith('.wxss'));
  const compiled = wcsc(
    folder,
    sheets.map((file) => file.slice(0, -'.wxss'.length)),
  );
  if (compiled instanceof Error) throw compiled;
  return compiled;
}
