import { lastHours } from '#domain/figures/health';
import { hourOf } from '#domain/kernel/time';
import { inTime, Late } from '../runtime/in-time';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { find } from './documents';

/**
 * What went wrong in an hour, counted where it did: one document for each hour of the day, which begins anew a day later. A count may
 * be lost, for nobody waits for it and no answer fails by it.
 */
interface FaultHour {
  readonly _id: string;
  readonly version: number;
  /** Which day's, as `YYYY-MM-DD-HH`. */
  readonly hour: string;
  /** Requests that were answered as busy. */
  readonly busy: number;
  /** Messages that were not sent and will not be, by WeChat's code. */
  readonly messages: Readonly<Record<string, number>>;
  /** The same of SMS; not said: none. */
  readonly sms?: Readonly<Record<string, number>>;
}
type Counts = Required<Pick<FaultHour, 'busy' | 'messages' | 'sms'>>;
const NONE: Counts = { busy: 0, messages: {}, sms: {} };

/** Who is answered waits no longer than that for the count, which then goes on by itself. */
const PATIENCE = 300;
/** What could not be counted, for the environment was too busy for that, too; the next one tells it. */
let uncounted = 0;

export const faultHours = {
  async busy(): Promise<void> {
    const many = uncounted + 1;
    uncounted = 0;
    if (!(await counted({ ...NONE, busy: many }))) uncounted += many;
  },

  message: (code: number): Promise<boolean> => counted({ ...NONE, messages: { [code]: 1 } }),
  sms: (code: number): Promise<boolean> => counted({ ...NONE, sms: { [code]: 1 } }),

  /** Of the last twenty-four hours together. */
  async ofTheDay(now: number): Promise<Counts> {
    const hours = lastHours(now).map(hourOf);
    const where = { _id: command.in(hours.map(idOf)) };
    const found = await find<FaultHour>('fault_hours', { where, limit: hours.length });
    const lately = found.filter(({ hour }) => hours.includes(hour));
    return {
      busy: lately.reduce((sum, { busy }) => sum + busy, 0),
      messages: together(lately.map((one) => one.messages)),
      sms: together(lately.map((one) => one.sms ?? {})),
    };
  },
};

function together(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [code, count] of counts.flatMap((one) => Object.entries(one)))
    sums[code] = (sums[code] ?? 0) + count;
  return sums;
}

const idOf = (hour: string): string => `hour-${hour.slice(-2)}`;

async function counted(more: Counts): Promise<boolean> {
  try {
    await inTime(count(more, hourOf(Date.now())), PATIENCE);
    return true;
  } catch (error) {
    logFault({ counting: 'faults' }, error);
    return error instanceof Late;
  }
}

async function count({ busy, ...byCode }: Counts, hour: string): Promise<void> {
  const hours = database.collection('fault_hours');
  const added = Object.entries(byCode).flatMap(([what, codes]) =>
    Object.entries(codes).map(([code, more]) => [`${what}.${code}`, command.inc(more)] as const),
  );
  const data = { busy: command.inc(busy), ...Object.fromEntries(added) };
  const { stats } = await hours.where({ _id: idOf(hour), hour }).update({ data });
  if (stats.updated === 0) await hours.doc(idOf(hour)).set({ data: { version: 1, hour, busy, ...byCode } });
}
