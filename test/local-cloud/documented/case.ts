// Cases of which a test runs each through the real SDK. A case says where its answer is known from.

import { EJSON } from 'bson';
import type { LocalCloud } from '../../../local-cloud/index';
import { type Database, type Doc, failureOf } from '../sdk';
import type { CommandName, ExpressionName, ProjectionName, StageName } from './offered';

export type Expressions = Record<ExpressionName, (operand?: unknown) => object>;
export type Commands = Record<
  CommandName,
  (...operands: unknown[]) => Doc & { and: Combine; or: Combine }
> & {
  project: Record<ProjectionName, (operand: unknown) => object>;
};
type Combine = (...others: unknown[]) => Doc;
export type Stages = Record<StageName, (operand?: unknown) => Stages> & { end(): Promise<{ list: Doc[] }> };

export interface Tools {
  db: Database;
  $: Expressions;
  _: Commands;
  /** The name of the collection that holds a case's `others`. */
  others: string;
}

interface Refused {
  refused: string;
}

export interface Case {
  /** A whole sentence. */
  says: string;
  /** The page of a reference that shows it. */
  source: string;
  documents: Doc[];
  /** The documents of another collection. */
  others?: Doc[];
  pipeline?: (documents: Stages, tools: Tools) => Stages;
  where?: (tools: Tools) => Doc;
  field?: (tools: Tools) => Doc;
  /** Of all documents. */
  update?: (tools: Tools) => Doc;
  expected: Doc[] | Refused;
  /** The order of the answer is left open. */
  inAnyOrder?: boolean;
}

export const refused = (words: string): Refused => ({ refused: words });

interface Place {
  name: string;
  others: string;
}

/** Puts the documents of all cases into collections; what only reads the same documents shares them. */
export function seeded(cloud: LocalCloud, cases: readonly Case[]): Map<Case, Place> {
  const names = new Map<string, string>();
  const collections: Record<string, Doc[]> = {};
  const nameFor = (documents: Doc[], alone: boolean) => {
    const key = alone ? `alone ${names.size}` : EJSON.stringify(documents);
    const name = names.get(key) ?? `documents${names.size}`;
    names.set(key, name);
    collections[name] = documents.map((document, place) => ({ _id: place, ...document }));
    return name;
  };
  const places = cases.map((each): [Case, Place] => {
    const name = nameFor(each.documents, each.update !== undefined);
    return [each, { name, others: nameFor(each.others ?? [], false) }];
  });
  cloud.seed(collections);
  return new Map(places);
}

/** What the cloud answers to a case, or the words of its refusal. */
export async function answerTo(db: Database, each: Case, place: Place): Promise<Doc[] | Refused> {
  const answer = () => askedFor(each, toolsOf(db), place.name, place.others);
  if (!('refused' in each.expected)) return await answer();
  return { refused: (await failureOf(Promise.resolve().then(answer))).message };
}

async function askedFor(each: Case, tools: Tools, name: string, others: string): Promise<Doc[]> {
  const collection = tools.db.collection(name);
  if (each.pipeline) {
    const from = collection.aggregate() as unknown as Stages;
    return (await each.pipeline(from, { ...tools, others }).end()).list;
  }
  if (each.update) await collection.where({}).update({ data: each.update(tools) });
  const asked = collection.where(each.where?.(tools) ?? {});
  return (await (each.field ? asked.field(each.field(tools)) : asked).get()).data;
}

export function toolsOf(db: Database): Tools {
  const _ = db.command as unknown as Commands;
  return { db, _, $: db.command.aggregate as unknown as Expressions, others: 'others' };
}

/** Which names of the SDK a case uses. */
export function namesUsedBy(db: Database, each: Case): Set<string> {
  const used = new Set<string>();
  const noting = <T extends object>(prefix: string, target: T): T =>
    new Proxy(target, {
      get: (of, name: string) => {
        used.add(`${prefix}.${name}`);
        return Reflect.get(of, name) as unknown;
      },
    });
  const { _, $, others } = toolsOf(db);
  const commands = noting('_', { ..._, project: noting('_.project', _.project) });
  const tools = { db, _: commands, $: noting('$', $), others };
  const from = db.collection('documents').aggregate() as unknown as Stages;
  each.pipeline?.(notingStages(from, used), tools);
  for (const make of [each.where, each.field, each.update]) make?.(tools);
  return used;
}

function notingStages(stages: Stages, used: Set<string>): Stages {
  return new Proxy(stages, {
    get: (of, name: StageName) => (operand: unknown) => {
      used.add(`aggregate().${name}`);
      return notingStages(of[name](operand), used);
    },
  });
}
