import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalCloud } from '../local-cloud';
import { startAlone } from '../local-cloud/alone';
import { keysIn } from './keys';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts: string[]) => join(ROOT, ...parts);

const PARTS = ['demo.css', 'demo.js', 'scenes.js', 'guide.js', 'stage.js', 'hands.js', 'messages.js'];
const PAGES = {
  '/demo': inRoot('config/demo-page/index.html'),
  ...Object.fromEntries(PARTS.map((part) => [`/demo/${part}`, inRoot('config/demo-page', part)])),
};

interface DemoOptions {
  readonly port: number;
  readonly data: string;
  readonly fresh: boolean;
  /** Where functions, indexes and seeds were built. */
  readonly built?: string;
  /** The app as it was built; absent where somebody else serves it. */
  readonly site?: string;
}

/** The demo district on a local cloud, with three phones side by side at /demo. */
export function startDemo({
  port,
  data,
  fresh,
  built = inRoot('dist'),
  site,
}: DemoOptions): Promise<LocalCloud> {
  if (fresh) rmSync(data, { recursive: true, force: true });
  return startAlone({
    port,
    data,
    env: keysIn(data),
    functions: join(built, 'cloudfunctions'),
    database: join(built, 'database.json'),
    access: join(built, 'access.json'),
    templates: join(built, 'templates.json'),
    seedFile: join(built, 'seeds/demo.cjs'),
    ...(site === undefined ? {} : { site }),
    pages: PAGES,
    strict: true,
    mediaVerdictFunction: 'media-verdict',
  });
}
