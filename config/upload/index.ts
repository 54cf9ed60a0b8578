import { fileURLToPath } from 'node:url';
import { TEMPLATE_IDS } from '../../src/domain/notice/template-ids';
import { buildApp } from '../app';
import { wishFrom } from './command';
import { upload } from './upload';

/**
 * `npm run upload -- --version 1.2.3 --notes "…" --key FILE [--robot N] [--plan]`: brings the app to WeChat. Ends with 0; with 2 where
 * --plan found something that is left to do; with 1 where it refused, or could not finish.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2));
  const left = await upload(wish, {
    ...{ root: ROOT, environment: process.env, templateIds: Object.values(TEMPLATE_IDS) },
    build: () => buildApp('weapp'),
    say: (line) => console.log(line),
  });
  process.exitCode = wish.isPlan && left > 0 ? 2 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
