import type { UnionRow, UnionView } from '#domain/union/contract';
import type { Admits, Place, UnionKind } from '#domain/union/union';

export interface Draft {
  readonly name: string;
  readonly kind: UnionKind;
  readonly parentId: string | null;
  readonly area: readonly Place[];
  readonly admits: Admits;
  readonly open: boolean;
  readonly newCode: boolean;
}

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
