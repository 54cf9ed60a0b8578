import type { StationCounted, StationFigures } from '#domain/station/figures';
import { UNIONS_MAX } from '#domain/union/union';
import { command, database } from '../runtime/wechat-world';
import type { CollectionName } from './indexes';

type Stage = object;
interface OfUnion {
  readonly all: readonly (Partial<StationFigures> & { readonly _id: Omit<StationCounted, 'figures'> })[];
}

/** 驿站的数字: summed up where they lie, by union, kind and month. */
export const stationFigures = {
  async of(unionIds: readonly string[], months: readonly string[]): Promise<StationCounted[]> {
    const [uses, broken] = await Promise.all([
      summed('station_months', { unionIds, months }, '', ['uses']),
      summed('breakages', { unionIds, months }, 'months', ['broken', 'mended', 'mendedInTime']),
    ]);
    return [...uses, ...broken];
  },
};

interface Asked {
  readonly unionIds: readonly string[];
  readonly months: readonly string[];
}

/** `within`: the list in the documents in which the months stand. */
async function summed(
  collection: CollectionName,
  { unionIds, months }: Asked,
  within: '' | 'months',
  figures: readonly (keyof StationFigures)[],
): Promise<StationCounted[]> {
  const { sum, push } = command.aggregate;
  const at = (field: string) => (within === '' ? field : `${within}.${field}`);
  const wanted: Stage = {
    [at('month')]: command.in([...months]),
    [at('unionId')]: command.in([...unionIds]),
  };
  const found = database.collection(collection).aggregate().match(wanted);
  const rows = within === '' ? found : found.unwind(`$${within}`).match(wanted);
  const _id = { unionId: `$${at('unionId')}`, kind: `$${at('kind')}`, month: `$${at('month')}` };
  const { list } = await rows
    .group({ _id, ...Object.fromEntries(figures.map((one) => [one, sum(`$${at(one)}`)])) })
    .group({ _id: '$_id.unionId', all: push('$$ROOT') })
    .limit(UNIONS_MAX)
    .end();
  return (list as OfUnion[]).flatMap(({ all }) =>
    all.map(({ _id: of, ...counted }) => ({ ...of, figures: counted })),
  );
}
