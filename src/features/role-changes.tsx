import { sayInstant } from '#domain/kernel/time';
import { NAMELESS, sayRoleStep } from '#domain/roles/labels';
import { Timeline } from '../components/timeline';
import type { Output } from '../platform/rooms';

type Row = Output<'roles', 'history'>['rows'][number];

interface RoleChangesProps {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly now: number;
  /** Of several people: whose it is, is said first. */
  readonly named?: boolean;
}

/** 任免记录: what, by whom, why, the newest first. */
export const RoleChanges = ({ id, rows, now, named = false }: RoleChangesProps) => (
  <Timeline
    id={id}
    happenings={rows.map((row) => {
      const step = sayRoleStep(row.what, row.role, row.where);
      const by = row.byName !== null ? `经办：${row.byName || NAMELESS}` : null;
      return {
        key: row.id,
        title: named ? row.name || NAMELESS : step,
        when: sayInstant(row.at, now),
        note: [named && step, by, row.why].filter(Boolean).join('；'),
      };
    })}
  />
);
