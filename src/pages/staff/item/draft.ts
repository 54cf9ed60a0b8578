import { dayOf, instantOf } from '#domain/kernel/time';
import type { CategoryId } from '#domain/repair/categories';
import type { StaffItem } from '#domain/repair/contract-catalogue';
import type { Form } from '../../../hooks/use-form';
import type { Input } from '../../../platform/rooms';

export interface PriceDraft {
  readonly name: string;
  readonly unit: string;
  readonly minFen: number | null;
  readonly maxFen: number | null;
}

export interface ItemDraft {
  readonly category: string;
  readonly name: string;
  /** As people write lists: 下水、堵. */
  readonly words: string;
  readonly path: 'door' | 'consult';
  readonly prices: readonly PriceDraft[];
  readonly visitFeeFen: number | null;
  readonly warrantyDays: string;
  /** One point a line. */
  readonly standard: string;
  readonly offered: 'yes' | 'no';
  /** A day; nothing: at once. */
  readonly fromOn: string;
}

/** What each part of the form gets. */
export interface PartProps {
  readonly form: Form<ItemDraft>;
}

export const NO_PRICE: PriceDraft = { name: '', unit: '次', minFen: null, maxFen: null };

/** What holds next, where something is planned, so that it is changed and not forgotten. */
export const draftOf = (known: StaffItem | null): ItemDraft => {
  const terms = known?.next ?? known;
  return {
    category: known?.category.id ?? '',
    name: known?.name ?? '',
    words: known?.words.join('、') ?? '',
    path: known?.path ?? 'door',
    prices: terms?.prices.map(({ id: _, ...line }) => line) ?? [NO_PRICE],
    visitFeeFen: terms?.visitFeeFen ?? 0,
    warrantyDays: String(terms?.warrantyDays ?? 0),
    standard: terms?.standard.join('\n') ?? '',
    offered: known && !known.offered ? 'no' : 'yes',
    fromOn: known?.next ? dayOf(known.next.from) : '',
  };
};

const listIn = (words: string, by: RegExp): string[] =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const inputFrom = (id: string | null, draft: ItemDraft): Input<'repair', 'saveItem'> => ({
  itemId: id,
  category: draft.category as CategoryId,
  name: draft.name.trim(),
  words: listIn(draft.words, /[、，,\s]/),
  path: draft.path,
  prices: draft.prices.map(({ name, unit, minFen, maxFen }) => ({
    name: name.trim(),
    unit: unit.trim(),
    minFen: minFen ?? 0,
    maxFen: maxFen ?? 0,
  })),
  visitFeeFen: draft.visitFeeFen ?? 0,
  warrantyDays: Number(draft.warrantyDays),
  standard: listIn(draft.standard, /\n/),
  offered: draft.offered === 'yes',
  from: draft.fromOn === '' ? null : instantOf(draft.fromOn),
});

/** The next thing to fill in; null when all is there. */
export function missingIn(draft: ItemDraft): string | null {
  if (draft.category === '') return '请选门类。';
  if (draft.name.trim() === '') return '请写项目名称。';
  const wrong = draft.prices.map(wrongWith).find((words) => words !== null);
  if (wrong) return wrong;
  if (draft.visitFeeFen === null) return '请写上门费，不收就写 0。';
  if (!/^\d{1,4}$/.test(draft.warrantyDays)) return '请写保修天数，不保修就写 0。';
  return draft.standard.trim() === '' ? '请写服务标准，一行一条。' : null;
}

function wrongWith({ name, unit, minFen, maxFen }: PriceDraft): string | null {
  if (name.trim() === '' || unit.trim() === '') return '每一行价目都要写名称和单位。';
  if (minFen === null || maxFen === null) return '每一行价目都要写最低价和最高价。';
  return maxFen < minFen ? '最高价不能低于最低价。' : null;
}
