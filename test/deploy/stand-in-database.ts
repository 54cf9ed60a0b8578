import { isDeepStrictEqual } from 'node:util';
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
    const all = Object.entries(collections).map(([TableName, { documents: Count, indexes }]) => ({
      ...{ TableName, Count, Size: Count * 100, IndexCount: indexes.length, IndexSize: 4096 },
    }));
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
