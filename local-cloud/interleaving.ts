// Decides whose database operation runs next while several calls are under way. It waits until every one of them has
// asked for an operation (or is over), and then a seed picks: so rivals meet at each step, as they would on many
// machines, instead of running one after the other because this machine happened to start them so.

import { seededRandom } from './random';

/** Whoever does not ask within this time (he waits for a lock, or is still being loaded) is not waited for. */
const PATIENCE_MS = 20;

interface Pending {
  readonly who: string;
  readonly go: () => void;
}

export class Interleaving {
  #random: (() => number) | undefined;
  #pending: Pending[] = [];
  #looking = false;
  #waitingSince = 0;

  /** `underWay`: how many calls of functions run at this moment. */
  constructor(
    seed: number | undefined,
    readonly underWay: () => number,
  ) {
    this.reseed(seed);
  }

  reseed(seed: number | undefined): void {
    this.#random = seed === undefined ? undefined : seededRandom(seed);
  }

  /** Resolves when the operation of this call may run; at once where there is no seed. */
  async turn(who: string): Promise<void> {
    if (!this.#random) return;
    await new Promise<void>((go) => {
      this.#pending.push({ who, go });
      if (this.#looking) return;
      this.#waitingSince = performance.now();
      this.#lookSoon();
    });
  }

  #lookSoon(): void {
    this.#looking = true;
    setTimeout(() => this.#look(), 0);
  }

  #look(): void {
    this.#looking = false;
    if (!this.#random) {
      for (const { go } of this.#pending.splice(0)) go();
      return;
    }
    if (this.#everybodyAsked() || performance.now() - this.#waitingSince > PATIENCE_MS) {
      this.#pending.splice(Math.floor(this.#random() * this.#pending.length), 1)[0]?.go();
      this.#waitingSince = performance.now();
    }
    if (this.#pending.length > 0) this.#lookSoon();
  }

  #everybodyAsked(): boolean {
    return new Set(this.#pending.map(({ who }) => who)).size >= this.underWay();
  }
}
