import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Listr } from 'listr2';
import type { Measured } from './benchmarks/measured';
import { benchPoints } from './benchmarks/points';
import { benchSessions } from './benchmarks/sessions';
import { buildCloudFunctions } from './cloudfunctions';

/**
 * `npm run bench [-- 1000 10000]`: what people wait for, with so much in the database; 100 000 and 1 000 000 unless told
 * otherwise. Documents examined must not depend on it; the times are those of this machine.
 */
const SIZES = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = SIZES.length > 0 ? SIZES : [100_000, 1_000_000];

const ROOMS = [
  { title: 'Points, entries', bench: benchPoints },
  { title: 'Sessions', bench: benchSessions },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongdaojia-bench-'));
  const measured: Measured[] = [];
  try {
    await new Listr([
      { title: 'Cloud functions', task: async () => void (await buildCloudFunctions({ outDir: folder })) },
      ...sizes.flatMap((size) =>
        ROOMS.map(({ title, bench }) => ({
          title: `${title}: ${size}`,
          task: async (_: unknown, task: { output: string }) => {
            const tell = (words: string) => {
              task.output = words;
            };
            measured.push(...(await bench({ built: folder, size, tell })));
          },
        })),
      ),
    ]).run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(measured);
  process.exitCode = constant(measured) ? 0 : 1;
}

/** The same question examines the same number of documents, whatever the size. */
function constant(measured: readonly Measured[]): boolean {
  const byQuestion = new Map<string, Set<number>>();
  for (const { asked, examined } of measured)
    byQuestion.set(asked, (byQuestion.get(asked) ?? new Set()).add(examined));
  const growing = [...byQuestion].filter(([, numbers]) => numbers.size > 1).map(([asked]) => asked);
  console.log(
    growing.length === 0 ? 'Nothing examines more where there is more.' : `Growing: ${growing.join(', ')}`,
  );
  return growing.length === 0;
}

void main();
