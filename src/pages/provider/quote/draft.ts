import type { OrderView } from '#domain/repair/contract';

/** A line being written: the price per unit may still be missing. */
export interface Labour {
  readonly quantity: number;
  readonly unitFen: number | null;
}

export interface Part extends Labour {
  readonly key: string;
  readonly name: string;
}

export interface QuoteDraft {
  readonly labour: Readonly<Record<string, Labour>>;
  readonly parts: readonly Part[];
}

export interface WrittenLine {
  /** Where on the screen this line stands, so that a no to `lines.2` is said beside it. */
  readonly key: string;
  readonly quantity: number;
  readonly unitFen: number | null;
  readonly name: string | null;
}

/** A quote that is revised starts from how it stands. */
export function draftFrom({ quote }: OrderView): QuoteDraft {
  const lines = quote?.lines ?? [];
  const labour = lines.flatMap(({ priceId, quantity, unitFen }) =>
    priceId === null ? [] : [[priceId, { quantity, unitFen }] as const],
  );
  const parts = lines.filter(({ kind }) => kind === 'part');
  return {
    labour: Object.fromEntries(labour),
    parts: parts.map(({ name, quantity, unitFen }, place) => ({
      key: `was-${place}`,
      name,
      quantity,
      unitFen,
    })),
  };
}

/** The lines that count, in the order in which they are sent. */
export function writtenLines(draft: QuoteDraft, priceIds: readonly string[]): WrittenLine[] {
  const labour = priceIds.flatMap((priceId) => {
    const line = draft.labour[priceId];
    return line && line.quantity > 0 ? [{ key: priceId, name: null, ...line }] : [];
  });
  return [...labour, ...draft.parts];
}

export const totalOf = (lines: readonly WrittenLine[]): number =>
  lines.reduce((sum, { quantity, unitFen }) => sum + quantity * (unitFen ?? 0), 0);

/** What is missing before it can be sent at all. */
export function lackingIn(lines: readonly WrittenLine[]): string | null {
  if (lines.length === 0) return '请先选要做的项目。';
  if (lines.some(({ unitFen }) => unitFen === null)) return '有一项还没有填单价。';
  if (lines.some(({ name }) => name?.trim() === '')) return '有一个配件还没有写名字。';
  return null;
}
