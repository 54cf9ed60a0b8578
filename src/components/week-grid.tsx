import { View } from '@tarojs/components';
import { aria } from './aria';
import { arrows } from './arrows';
import { press } from './press';
import './week-grid.scss';

export interface GridCell {
  readonly id: string;
  /** 周三 14:00 开着，2 人约了 */
  readonly spoken: string;
  readonly words: string;
  readonly note?: string;
  readonly look: 'open' | 'full' | 'cancelled' | 'past' | 'none';
  readonly chosen?: boolean;
  readonly onTap?: (() => void) | undefined;
}

interface Head {
  readonly key: number;
  readonly label: string;
  readonly note?: string;
}

interface WeekGridProps {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly Head[];
  readonly rows: readonly Head[];
  readonly cell: (column: number, row: number) => GridCell;
  /** Any number of cells is chosen; otherwise one. */
  readonly many?: boolean;
}

/** Days × hours. A cell names day, hour and state, so that it can be read without the heads. */
export function WeekGrid({ id, label, columns, rows, cell, many = false }: WeekGridProps) {
  const lines = rows.map((row) => ({ row, cells: columns.map((column) => cell(column.key, row.key)) }));
  const ids = lines.map(({ cells }) => cells.map((one) => (one.onTap ? one.id : null)));
  return (
    <View id={id} className="week" {...aria({ role: many ? 'group' : 'radiogroup', label })} {...arrows(ids)}>
      <View className="week__line" {...aria({ hidden: true })}>
        <View className="week__hour" />
        {columns.map((column) => (
          <View key={column.key} className="week__day">
            <View>{column.label}</View>
            {column.note && <View className="note">{column.note}</View>}
          </View>
        ))}
      </View>
      {lines.map(({ row, cells }) => (
        <View key={row.key} className="week__line">
          <View className="week__hour tabular" {...aria({ hidden: true })}>
            {row.label}
          </View>
          {cells.map((one) => (
            <Cell key={one.id} cell={one} role={many ? 'checkbox' : 'radio'} />
          ))}
        </View>
      ))}
    </View>
  );
}

interface CellProps {
  readonly cell: GridCell;
  readonly role: 'checkbox' | 'radio';
}

function Cell({ cell: { id, spoken, words, note, look, chosen = false, onTap }, role }: CellProps) {
  const classes = `week__cell week__cell--${look}${chosen ? ' week__cell--chosen' : ''}`;
  const part = onTap
    ? { hoverClass: 'pressed', ...press({ label: spoken, checked: chosen, role, onTap }) }
    : aria({ role: 'img', label: spoken });
  return (
    <View id={id} className={classes} {...part}>
      <View className="week__words">{words}</View>
      {note && <View className="week__note">{note}</View>}
    </View>
  );
}
