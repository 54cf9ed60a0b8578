import type { UnionRow, UnionView } from '#domain/union/contract';
import { type Admits, type Place, UNION_NAME_MAX, type UnionKind } from '#domain/union/union';

export interface Draft {
  readonly name: string;
  readonly kind: UnionKind;
  readonly parentId: string | null;
  readonly area: readonly Place[];
  readonly admits: Admits;
  readonly open: boolean;
  readonly newCode: boolean;
}

/** The firm that wishes for it, where one does. */
export interface ForFirm {
  readonly firmId: string;
  readonly name: string;
}

/** 顺心管道服务部工会, under the first of those that answer. */
export const emptyForFirm = (parents: readonly UnionRow[], { name }: ForFirm): Draft => ({
  ...{ area: [], admits: 'review', open: true, newCode: false, kind: 'enterprise' },
  name: `${name.slice(0, UNION_NAME_MAX - 2)}工会`,
  parentId: parents[0]?.id ?? null,
});

/** As it stands, or a street’s union below that of the district. */
export function emptyFor(unions: readonly UnionRow[], known: UnionView | null): Draft {
  if (known) {
    const { name, kind, parentId, area, admits, state } = known;
    return { name, kind, parentId, area, admits, open: state === 'open', newCode: false };
  }
  const [root] = unions.filter(({ kind }) => kind === 'district');
  const common = { area: [], admits: 'review', open: true, newCode: false } as const;
  if (!root) return { ...common, name: '区总工会', kind: 'district', parentId: null };
  return { ...common, name: '', kind: 'street', parentId: root.id };
}
