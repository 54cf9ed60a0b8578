import CloudBase from '@cloudbase/manager-node';
import { credentialsIn, DIST, wishFrom } from './command';
import { deploy } from './deploy';

/**
 * `npm run deploy -- --env ID [--plan]`: brings a district online, or up to date: collections, indexes, functions, and who may
 * do what directly. Ends with 0; with 2 where --plan found something to do; with 1 where it refused, or could not finish.
 */

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2), process.env);
  const manager = new CloudBase({ ...credentialsIn(process.env), envId: wish.env });
  if (wish.dist === DIST) await (await import('../cloudfunctions')).buildCloudFunctions({ outDir: DIST });
  const steps = await deploy(wish, { manager, say: (line) => console.log(line) });
  process.exitCode = wish.isPlan && steps > 0 ? 2 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
