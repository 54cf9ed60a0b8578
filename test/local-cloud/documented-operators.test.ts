import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { namesUsedBy } from './documented/case';
import { ALL } from './documented/cases';
import { COMMANDS, EXPRESSIONS, GROUPS, namesIn, PROJECTIONS, STAGES } from './documented/offered';
import { cloudWith } from './fixture';
import { type Database, databaseAt } from './sdk';

let cloud: LocalCloud;
let db: Database;

beforeAll(async () => {
  cloud = await cloudWith({ collections: [{ name: 'documents' }] });
  db = databaseAt(cloud);
});

/** All that can be called on something, wherever it was declared. */
function callable(thing: object): string[] {
  const names = new Set<string>();
  for (let at: unknown = thing; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  names.delete('constructor');
  return [...names].filter((name) => typeof Reflect.get(thing, name) === 'function');
}

const declared = (groups: Parameters<typeof namesIn>[0]) => [
  ...namesIn(groups, 'asTheCloud'),
  ...namesIn(groups, 'refused'),
];

const sorted = (names: Iterable<string>) => [...names].sort();

describe('What the SDK offers', () => {
  it('is named in the table: its commands', () => {
    expect(sorted(callable(db.command))).toEqual(sorted(declared(COMMANDS)));
    const { project } = db.command as unknown as { project: object };
    expect(sorted(callable(project))).toEqual(sorted(declared(PROJECTIONS)));
  });

  it('is named in the table: its expressions', () => {
    expect(sorted(callable(db.command.aggregate))).toEqual(sorted(declared(EXPRESSIONS)));
  });

  it('is named in the table: its stages', () => {
    const stages = callable(db.collection('documents').aggregate());
    const others = ['pushStage', 'end'];
    expect(sorted(stages.filter((name) => !others.includes(name)))).toEqual(sorted(declared(STAGES)));
  });

  it('cannot watch, nor update and answer what was updated', () => {
    const collection = db.collection('documents');
    const offered = [
      ...callable(collection),
      ...callable(collection.doc('1')),
      ...callable(collection.where({})),
    ];
    expect(offered.filter((name) => /watch|andReturn|upsert/i.test(name))).toEqual([]);
  });

  it('stands in the README with the same words', () => {
    const text = readFileSync(new URL('../../local-cloud/README.md', import.meta.url), 'utf8');
    const rows = text
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(([, group = '']) => group in GROUPS)
      .map(([, group, asTheCloud, refused]) => [group, asTheCloud, refused]);
    const words = (names: readonly string[]) => (names.length > 0 ? names.join(' ') : '–');
    expect(rows).toEqual(
      Object.entries(GROUPS).map(([group, of]) => [group, words(of.asTheCloud), words(of.refused)]),
    );
  });
});

describe('Each operator and stage', () => {
  const PREFIXES = { _: COMMANDS, '_.project': PROJECTIONS, $: EXPRESSIONS, 'aggregate()': STAGES };
  /** The SDK has these methods, but what it would call is not there. */
  const NOT_SENT = ['facet', 'graphLookup', 'out', 'redact', 'collStats', 'indexStats'];

  const namesOf = (of: 'asTheCloud' | 'refused') =>
    Object.entries(PREFIXES).flatMap(([prefix, groups]) =>
      namesIn(groups, of).map((name) => `${prefix}.${name}`),
    );
  const usedBy = (refused: boolean) => {
    const cases = Object.values(ALL)
      .flat()
      .filter(({ expected }) => 'refused' in expected === refused);
    return new Set(cases.flatMap((each) => [...namesUsedBy(db, each)]));
  };

  it('that is said to be as the cloud has a case with an answer', () => {
    const used = usedBy(false);
    expect(namesOf('asTheCloud').filter((name) => !used.has(name))).toEqual([]);
  });

  it('that is said to be refused has a case, or the SDK has no way to send it', () => {
    const used = usedBy(true);
    const sent = namesOf('refused').filter((name) => !NOT_SENT.some((stage) => name.endsWith(`.${stage}`)));
    expect(sent.filter((name) => !used.has(name))).toEqual([]);
    const from = db.collection('documents').aggregate() as unknown as Record<string, (of: object) => unknown>;
    for (const stage of NOT_SENT) expect(() => from[stage]?.({})).toThrow('is not a function');
  });

  it.each([...NOT_SENT, 'geoNear'])('$%s is refused by its name, whoever sends it', async (stage) => {
    const stages = [{ stageKey: `$${stage}`, stageValue: '{}' }];
    expect(await answered({ action: 'database.aggregateDocuments', stages })).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(`the local cloud has no stage $${stage}`),
    });
  });

  it('that nobody knows is refused as a stage', async () => {
    const stages = [{ stageKey: '$unionWith', stageValue: '"documents"' }];
    expect(await answered({ action: 'database.aggregateDocuments', stages })).toMatchObject({
      message: expect.stringContaining("Unrecognized pipeline stage name: '$unionWith'"),
    });
  });
});

describe('What other SDKs send', () => {
  it('to update and answer what was updated is refused by its name', async () => {
    const sent = { action: 'database.modifyAndReturnDoc', query: '{}', data: '{"$set":{"a":1}}' };
    expect(await answered(sent)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('no updateAndReturn'),
    });
  });

  it('to watch is refused', async () => {
    expect(await answered({ action: 'database.getInitialSnapshot' })).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('knows no action'),
    });
  });
});

async function answered(sent: object): Promise<unknown> {
  const body = JSON.stringify({ collectionName: 'documents', ...sent });
  return await (await fetch(`${cloud.url}/admin`, { method: 'POST', body })).json();
}
