import { isDeepStrictEqual } from 'node:util';
import { EJSON } from 'bson';
import { type Doc, decodeSent } from '../../local-cloud/database/document';
import { encodeValue } from '../../local-cloud/database/keys';
import { matcher } from '../../local-cloud/database/matching';
import {
  type Action,
  ID_INDEX,
  type KeptCollection,
  type KeptIndex,
  OPENID_INDEX,
  type Params,
  Problem,
  type State,
  text,
} from './stand-in-state';

/** The actions of the service `tcb` about collections, their indexes and permissions, as strict as its documents say. */

export const DATABASE_ACTIONS: Readonly<Record<string, Action>> = {
  ListTables: ({ collections }, params) => {
    checkConnector(params);
    const { MgoOffset: offset = 0, MgoLimit: limit = 10 } = params as {
      MgoOffset?: number;
      MgoLimit?: number;
    };
    const all = Object.entries(collections).map(([TableName, { documents, content, indexes }]) => {
      const Count = content?.length ?? documents;
      return { TableName, Count, Size: Count * 100, IndexCount: indexes.length, IndexSize: 4096 };
    });
    const Tables = all.slice(offset, offset + limit);
    return {
      Tables: Tables.length > 0 ? Tables : null,
      Pager: { Offset: offset, Limit: limit, Total: all.length },
    };
  },
  DescribeTable: (state, params) => {
    checkConnector(params);
    const { indexes } = collection(state, text(params, 'TableName'));
    const Accesses = { Ops: 0, Since: '2026-11-30T00:00:00.000+08:00' };
    return {
      Indexes: indexes.map(({ name, keys, unique }) => ({
        ...{ Name: name, Size: 4096, Keys: keys, Unique: unique, Accesses },
      })),
      IndexNum: indexes.length,
    };
  },
  CreateTable: ({ collections }, params) => {
    checkConnector(params);
    const name = text(params, 'TableName');
    if (collections[name]) throw new Problem('ResourceInUse', `Table ${name} exists`);
    const { AclTag = 'PRIVATE' } = (params.PermissionInfo ?? {}) as { AclTag?: string };
    collections[name] = { acl: AclTag, documents: 0, indexes: [ID_INDEX, OPENID_INDEX] };
    return {};
  },
  UpdateTable: (state, params) => {
    checkConnector(params);
    const { CreateIndexes, DropIndexes } = params as unknown as IndexChange;
    if (CreateIndexes && DropIndexes)
      throw new Problem('InvalidParameter', 'CreateIndexes and DropIndexes do not go together');
    const kept = collection(state, text(params, 'TableName'));
    for (const { IndexName } of DropIndexes ?? []) dropIndex(kept, IndexName);
    for (const index of CreateIndexes ?? []) createIndex(kept, index);
    return {};
  },
  RunCommands: (state, params) => {
    checkConnector(params);
    const { MgoCommands } = params as unknown as { MgoCommands: readonly MongoCommand[] };
    return { Data: MgoCommands.map((command) => answered(state, command)) };
  },
  DescribeDatabaseACL: (state, params) => ({
    AclTag: collection(state, text(params, 'CollectionName')).acl,
  }),
  ModifyDatabaseACL: (state, params) => {
    const AclTag = text(params, 'AclTag');
    if (!['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'].includes(AclTag))
      throw new Problem('InvalidParameter.AclTag', AclTag);
    collection(state, text(params, 'CollectionName')).acl = AclTag;
    return {};
  },
};

interface MongoCommand {
  readonly TableName: string;
  readonly CommandType: string;
  readonly Command: string;
}

/** A list of documents as texts, with the types that JSON has not spelled out, in a text. */
function answered(state: State, { TableName, CommandType, Command }: MongoCommand): string {
  if (CommandType !== 'QUERY') throw new Problem('UnsupportedOperation', `${CommandType} is no reading`);
  const { content = [] } = collection(state, TableName);
  const { find, filter, sort, limit, projection } = decodeSent(Command, 'Command');
  if (find !== TableName) throw new Problem('InvalidParameter', `find ${String(find)} in ${TableName}`);
  if (sort !== undefined && !isDeepStrictEqual(sort, { _id: 1 }))
    throw new Problem('InvalidParameter', 'sort');
  const byId = (a: Doc, b: Doc): number => encodeValue(a._id).compare(encodeValue(b._id));
  const sorted = sort === undefined ? content : [...content].sort(byId);
  const found = sorted.filter(matcher((filter ?? {}) as Doc)).slice(0, Number(limit ?? 101));
  const shown = found.map((one) => (isDeepStrictEqual(projection, { _id: 1 }) ? { _id: one._id } : one));
  return JSON.stringify(shown.map((one) => EJSON.stringify(one, { relaxed: false })));
}

interface IndexChange {
  readonly CreateIndexes?: readonly NewIndex[];
  readonly DropIndexes?: readonly { readonly IndexName: string }[];
}

interface NewIndex {
  readonly IndexName: string;
  readonly MgoKeySchema: { readonly MgoIsUnique: boolean; readonly MgoIndexKeys: KeptIndex['keys'] };
}

export const DATABASE_ID = 'tnt-teststand';

function checkConnector({ MongoConnector }: Params): void {
  if (!isDeepStrictEqual(MongoConnector, { DatabaseName: DATABASE_ID, InstanceId: 'flexdb' }))
    throw new Problem(
      'InvalidParameter',
      `not this environment's database: ${JSON.stringify(MongoConnector)}`,
    );
}

function collection({ collections }: State, name: string): KeptCollection {
  const kept = collections[name];
  if (!kept) throw new Problem('ResourceNotFound', `Table ${name} not exist`);
  return kept;
}

function dropIndex(kept: KeptCollection, name: string): void {
  if (!kept.indexes.some((index) => index.name === name))
    throw new Problem('ResourceNotFound', `index not found with name [${name}]`);
  if (name === '_id_') throw new Problem('InvalidParameter', 'cannot drop _id index');
  kept.indexes = kept.indexes.filter((index) => index.name !== name);
}

/** One of this name is dropped and built again, without a word. */
function createIndex(kept: KeptCollection, { IndexName, MgoKeySchema }: NewIndex): void {
  const index = { name: IndexName, keys: MgoKeySchema.MgoIndexKeys, unique: MgoKeySchema.MgoIsUnique };
  if (index.keys.length === 0 || index.keys.length > 31)
    throw new Problem('InvalidParameter', 'MgoIndexKeys');
  if (!index.keys.every(({ Name, Direction }) => Name && ['1', '-1', '2dsphere'].includes(Direction)))
    throw new Problem('InvalidParameter', 'MgoIndexKeys');
  const others = kept.indexes.filter(({ name }) => name !== IndexName);
  if (others.some(({ keys }) => isDeepStrictEqual(keys, index.keys)))
    throw new Problem('FailedOperation', 'Index already exists with a different name');
  kept.indexes = [...others, index];
}
