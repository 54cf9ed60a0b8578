import { sentBefore } from '#domain/kernel/entity';
import { importView } from '#domain/kernel/import';
import { no, yes } from '#domain/kernel/result';
import { ITEMS_MAX } from '#domain/repair/catalogue';
import type { RepairContract } from '#domain/repair/contract';
import { readPriceTable } from '#domain/repair/price-table';
import type { UseCases } from '../runtime/serve';
import { catalogue } from '../store/catalogue';
import type { ItemRow } from '../store/import-pages';
import { continueImport as goOn, imports, startImport } from '../store/imports';
import { tableFrom, tableNotRight } from '../store/tables';

type Cases = UseCases<RepairContract>;

/** 导入价目表: read whole before anything is written. */
export const importItems: Cases['importItems'] = async (source, { moment }) => {
  const [known, sent] = await Promise.all([catalogue.all(), imports.sent(moment)]);
  if (sent) return sentBefore(sent, moment) === 'same' ? yes(importView(sent)) : no('REQUEST_REUSED');
  const table = await tableFrom(source, { fillMerged: false });
  if (!table.ok) return table;
  const { items, problems } = readPriceTable(
    table.value,
    known.map(({ name }) => name),
  );
  if (problems.length > 0) return tableNotRight(problems);
  if (items.length === 0) return no('TABLE_EMPTY');
  if (known.length + items.length > ITEMS_MAX) return no('TOO_MANY_ITEMS');
  const behind = Math.max(-1, ...known.map(({ order }) => order)) + 1;
  const rows = items.map((wish, place): ItemRow => ({ order: behind + place, wish }));
  const file = source.from === 'upload' ? source.file : null;
  const started = await startImport({ kind: 'catalogue', unionId: null, file, rows }, moment);
  return started.ok ? { ...started, value: importView(started.value) } : started;
};

export const continueImport: Cases['continueImport'] = async ({ importId }) => {
  const known = await goOn({ kind: 'catalogue', unionId: null }, importId);
  return yes({ importing: known && importView(known) });
};
