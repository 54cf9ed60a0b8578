import CloudBase from '@cloudbase/manager-node';
import { credentialsIn } from '../deploy/command';
import { wishFrom } from './command';
import { exportEnvironment } from './export';

/**
 * `npm run export -- --env ID --to DIR [--files]`: a copy of an environment as `local-cloud load DIR` takes it. Ends with 0, or with 1
 * where it refused, or could not finish; the same command then goes on.
 */

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2));
  const manager = new CloudBase({ ...credentialsIn(process.env), envId: wish.env });
  await exportEnvironment(wish, { manager, say: (line) => console.log(line) });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
