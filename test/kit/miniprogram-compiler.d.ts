// WeChat's own compilers of templates (wcc) and styles (wcsc). The first throws where the developer tools would
// refuse; the second answers the error.

declare module 'miniprogram-compiler' {
  export function wxmlToJs(folder: string): string;
}

declare module 'miniprogram-compiler/src/wcsc.js' {
  export default function wcsc(folder: string, files: readonly string[]): object | Error;
}
