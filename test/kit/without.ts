import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCloudFunctions } from '../../config/cloudfunctions';

/** Safeguards that tests take out, to see that something breaks without them: file, what stands there, what instead. */
const SAFEGUARDS = {
  'the version condition': [
    {
      file: 'store/commit.ts',
      text: '{ _id: before._id, version: before.version }',
      instead: '{ _id: before._id }',
    },
    {
      file: 'store/commit.ts',
      text: 'await database.collection(collection).add({ data: born(collection, after) });',
      instead:
        'const { _id, ...data } = born(collection, after) as { _id: string }; await database.collection(collection).doc(_id).set({ data });',
    },
  ],
  'the look at what is left': [
    { file: 'store/stock.ts', text: "gte(['$stock', ", instead: 'gte([1_000_000, ' },
  ],
  'the announcement of moves': [
    {
      file: 'store/studio-moves.ts',
      text: "changes: [{ collection: 'studio_moves', before, after }]",
      instead: 'changes: []',
    },
  ],
  'the many rounds': [
    {
      file: 'store/unit-of-work.ts',
      text: 'const ROUNDS_MAX = 16;',
      instead: 'const ROUNDS_MAX = 4;',
    },
  ],
  'the look at the standing': [
    {
      file: 'decide/acceptance.ts',
      text: "if (!candidate.inGoodStanding) return 'NOT_IN_GOOD_STANDING';",
      instead: '',
    },
  ],
  'the look at the badge': [
    {
      file: 'decide/acceptance.ts',
      text: "if (!candidate.badgeValid) return 'BADGE_NOT_VALID';",
      instead: '',
    },
  ],
  'the look at the certificate': [
    {
      file: 'repair/eligible.ts',
      text: 'candidate.categories.includes(order.item.category) &&',
      instead: '',
    },
  ],
  'the admission': [
    { file: 'firm/firm.ts', text: 'worker.approvedAt !== null && ', instead: '' },
    { file: 'firm/joining.ts', text: "trainedUntilOn: '',", instead: "trainedUntilOn: '2099-12-31'," },
    {
      file: 'firm/papers.ts',
      text: "if (worker && worker.approvedAt === null) return no('NOT_NOW');",
      instead: '',
    },
  ],
  'the look at the standing on arrival': [
    {
      file: 'decide/fitness.ts',
      text: "if (!candidate.inGoodStanding) return 'FIRM_STOPPED';",
      instead: '',
    },
  ],
  'the look at the badge on arrival': [
    {
      file: 'decide/fitness.ts',
      text: "if (!candidate.badgeValid) return 'BADGE_RAN_OUT';",
      instead: '',
    },
  ],
  'the look at the certificate on arrival': [
    {
      file: 'decide/fitness.ts',
      text: "return candidate.categories.includes(order.item.category) ? null : 'CERTIFICATE_RAN_OUT';",
      instead: 'return null;',
    },
  ],
} as const;

export type Safeguard = keyof typeof SAFEGUARDS;

/** Builds the functions without a safeguard; answers the folder. Fails when the safeguard is not where it was. */
export async function buildWithout(safeguard: Safeguard): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'gongdaojia-without-'));
  const left = new Set<string>(SAFEGUARDS[safeguard].map(({ text }) => text));
  const alter = (path: string, source: string) =>
    SAFEGUARDS[safeguard]
      .filter(({ file, text }) => path.endsWith(file) && source.includes(text))
      .reduce((altered, { text, instead }) => {
        left.delete(text);
        return altered.replace(text, instead);
      }, source);
  await buildCloudFunctions({ outDir, alter });
  if (left.size > 0) throw new Error(`not found in the source: ${[...left].join(' · ')}`);
  return join(outDir, 'cloudfunctions');
}
