/**
 * Who may accept and begin, worked out once more from what was said and done, in plain words and slowly: it shares no
 * line with the rules that it judges. Few orders only, so of the ladder it knows no-shows by number.
 */

const DAY = 24 * 60 * 60 * 1000;
const BEIJING = 8 * 60 * 60 * 1000;

/** Days since 1970 in Beijing. */
export const dayNo = (at: number): number => Math.floor((at + BEIJING) / DAY);
export const dayNamed = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export type Category = 'pipes' | 'jobs';

export interface KnownPaper {
  readonly number: string;
  readonly category: Category;
  readonly from: number;
  readonly to: number;
  /** Whether staff found it right; null while nobody has looked. */
  right: boolean | null;
}

export interface KnownStep {
  readonly from: Level;
  readonly to: Level;
  readonly at: number;
  readonly orders: readonly string[];
  appealed: boolean;
  overturned: boolean;
}
export type Level = 0 | 1 | 2 | 3 | 4;
export const [GOOD, WARNED, PROBATION, SUSPENDED, EXPELLED] = [0, 1, 2, 3, 4] as const;

export class KnownFirm {
  /** Known once staff have approved it. */
  id: string | null = null;
  papers: KnownPaper[] = [];
  level: Level = GOOD;
  blamed: { readonly id: string; readonly at: number; readonly noShow: boolean }[] = [];
  steps: KnownStep[] = [];
  /** Proven, and not overturned. */
  #forged: string[] = [];

  constructor(readonly manager: string) {}

  get stopped(): boolean {
    return this.level === SUSPENDED || this.level === EXPELLED;
  }

  noShow(id: string, at: number): void {
    this.blamed.push({ id, at, noShow: true });
    this.judge(at);
  }

  released(id: string, at: number): void {
    this.blamed.push({ id, at, noShow: false });
    this.judge(at);
  }

  forged(id: string, at: number): void {
    this.#forged.push(id);
    if (this.level !== EXPELLED) this.#step(EXPELLED, at, [id]);
  }

  /** By the rules, and every night. */
  judge(at: number): void {
    if (this.stopped) return;
    const counting = this.blamed.filter((one) => one.noShow && dayNo(one.at) > dayNo(at) - 90);
    const level =
      counting.length >= 4
        ? SUSPENDED
        : counting.length === 3
          ? PROBATION
          : counting.length === 2
            ? WARNED
            : GOOD;
    if (level > this.level) {
      const earlier = this.steps.filter((step) => step.to === SUSPENDED && !step.overturned).length;
      const to = level === SUSPENDED && earlier >= 2 ? EXPELLED : level;
      this.#step(
        to,
        at,
        counting.map(({ id }) => id),
      );
    } else if (this.level !== GOOD && at - this.#lastBad() >= 30 * DAY) {
      this.#step(GOOD, at, []);
      this.blamed = [];
    }
  }

  reinstated(at: number): void {
    this.#step(GOOD, at, []);
    this.blamed = [];
  }

  overturned(step: KnownStep, at: number): void {
    step.overturned = true;
    this.#forged = this.#forged.filter((id) => !step.orders.includes(id));
    this.blamed = this.blamed.filter(({ id }) => !step.orders.includes(id));
    if (this.steps.at(-1) !== step) return;
    this.level = step.from;
    const other = this.#forged[0];
    if (step.to === EXPELLED && other !== undefined) this.#step(EXPELLED, at, [other]);
  }

  #step(to: Level, at: number, orders: readonly string[]): void {
    this.steps.push({ from: this.level, to, at, orders, appealed: false, overturned: false });
    this.level = to;
  }

  #lastBad = (): number => Math.max(this.blamed.at(-1)?.at ?? 0, this.steps.at(-1)?.at ?? 0);
}

/** Somebody's time with one firm, from joining it to leaving it. */
export interface KnownWorker {
  readonly openid: string;
  readonly workerId: string;
  readonly firm: KnownFirm;
  readonly papers: KnownPaper[];
  admitted: boolean;
  trainedUntil: number;
  onDuty: boolean;
  left: boolean;
}

const opens = (papers: readonly KnownPaper[], category: Category, today: number): boolean =>
  papers.some(
    (paper) =>
      paper.category === category && paper.right === true && paper.from <= today && today <= paper.to + 14,
  );

/** Why he may not begin; null when he may. */
export function whyNotBegin(worker: KnownWorker | undefined, category: Category, now: number): string | null {
  const today = dayNo(now);
  if (!worker || worker.left) return 'of no firm';
  if (worker.firm.id === null) return 'firm not vetted';
  if (worker.firm.stopped) return 'firm stopped';
  if (!worker.admitted) return 'not admitted';
  if (worker.trainedUntil < today) return 'not trained';
  if (!opens(worker.papers, category, today)) return 'no certificate';
  return opens(worker.firm.papers, category, today) ? null : 'firm without certificate';
}

export const whyNotAccept = (
  worker: KnownWorker | undefined,
  category: Category,
  now: number,
): string | null => whyNotBegin(worker, category, now) ?? (worker?.onDuty ? null : 'off duty');
