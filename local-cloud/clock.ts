// The clock that functions, transactions and timers see: the machine's own plus an offset that can be changed. The
// offset lies in shared memory, so that running functions see a change at once.

export class Clock {
  readonly shared = new SharedArrayBuffer(8);
  readonly #offset = new Float64Array(this.shared);
  readonly #listeners = new Set<() => void>();

  constructor(start?: number) {
    if (start !== undefined) this.#offset[0] = start - Date.now();
  }

  now(): number {
    return Date.now() + (this.#offset[0] ?? 0);
  }

  set(at: number): void {
    if (!Number.isFinite(at)) throw new Error('the clock is set to milliseconds since 1970');
    this.#offset[0] = at - Date.now();
    this.#changed();
  }

  move(ms: number): void {
    if (!Number.isFinite(ms)) throw new Error('the clock is moved by milliseconds');
    this.#offset[0] = (this.#offset[0] ?? 0) + ms;
    this.#changed();
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
