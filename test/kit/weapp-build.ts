import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
  readonly window?: Readonly<Record<string, string>>;
  readonly sitemapLocation?: string;
  /** What is fetched ahead while a page is open. */
  readonly preloadRule?: Readonly<
    Record<string, { readonly network: 'all' | 'wifi'; readonly packages: readonly string[] }>
  >;
}

/** A weapp build on disk, as WeChat would load it. */
export interface WeappBuild {
  readonly folder: string;
  readonly app: AppJson;
  /** Every page of the main package and the others, as app.json names them. */
  readonly pages: readonly string[];
  readonly tabs: readonly string[];
  /** Every file, relative to the folder. */
  readonly files: readonly string[];
  read(file: string): string;
}

export function readBuild(folder: string): WeappBuild {
  const root = path.resolve(folder);
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const app = JSON.parse(read('app.json')) as AppJson;
  const others = (app.subPackages ?? []).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return {
    folder: root,
    app,
    pages: [...app.pages, ...others],
    tabs: (app.tabBar?.list ?? []).map((tab) => tab.pagePath),
    files: files.sort(),
    read,
  };
}
