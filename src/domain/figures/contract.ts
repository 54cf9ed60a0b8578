import * as z from 'zod';
import { action } from '#domain/kernel/contract';
import * as field from '#domain/kernel/fields';
import { tableOf } from '#domain/kernel/tables';
import { health } from './contract-health';
import { EXPORTS } from './exports';
import { FIGURES, SESSION_FIGURES, STATION_FIGURES } from './unit';

const figures = z.strictObject(tableOf(FIGURES, () => z.int()));
const sum = z.strictObject({
  id: z.string(),
  name: z.string(),
  open: z.boolean(),
  ofPlaces: z.boolean(),
  /** Today, and who of them joined in these months. */
  members: z.int(),
  joined: z.int(),
  total: figures,
});
/** Two years at most; of a longer span the last two. */
const span = { unionId: field.id, from: field.month, to: field.month };

/** 工作数字: of a union and all below it, for staff and whoever serves there. */
export const figuresContract = {
  unit: action({
    by: ['resident'],
    input: z.strictObject(span),
    output: z.strictObject({
      ...sum.shape,
      /** Its members may be looked at by who reads this. */
      mayList: z.boolean(),
      months: z.array(z.strictObject({ month: z.string(), joined: z.int(), figures })),
      /** 驿站, of it and all below it, over these months. */
      kinds: z.array(
        z.strictObject({ kind: z.string(), name: z.string(), ...tableOf(STATION_FIGURES, () => z.int()) }),
      ),
      /** 活动, likewise. */
      sessionKinds: z.array(
        z.strictObject({ kind: z.string(), name: z.string(), ...tableOf(SESSION_FIGURES, () => z.int()) }),
      ),
      /** The unions right below, each with all below it. */
      below: z.array(sum),
    }),
    refusals: ['NOT_FOUND'],
  }),
  /** The rows behind them: no name, no phone and no door of anybody; members by the numbers on their cards. */
  exportRows: action({
    by: ['staff'],
    input: z.strictObject({ ...span, what: z.enum(EXPORTS), why: field.exportReason }),
    output: field.download,
    refusals: ['NOT_FOUND', 'TOO_MANY_ROWS', 'TOO_MANY_EXPORTS', 'BUSY'],
  }),
  /** How the house runs: numbers and names of jobs, nothing of anybody. */
  health: action({ by: ['staff'], input: field.nothing, output: health, refusals: [] }),
} as const;
export type FiguresContract = typeof figuresContract;
export type { UnitSum } from './unit';
