// Lets the database operations of concurrent calls overtake each other: each waits a random number of turns of the
// event loop, and those that are due in the same turn run in random order. All from one seed.

import { seededRandom } from './random';

const TURNS_MAX = 12;

export class Interleaving {
  #random: (() => number) | undefined;
  #pending: { turns: number; go: () => void }[] = [];
  #turning = false;

  constructor(seed: number | undefined) {
    this.reseed(seed);
  }

  reseed(seed: number | undefined): void {
    this.#random = seed === undefined ? undefined : seededRandom(seed);
  }

  async turn(): Promise<void> {
    const random = this.#random;
    if (!random) return;
    await new Promise<void>((resolve) => {
      this.#pending.push({ turns: Math.floor(random() * TURNS_MAX), go: resolve });
      if (this.#turning) return;
      this.#turning = true;
      setImmediate(() => this.#nextTurn(random));
    });
  }

  #nextTurn(random: () => number): void {
    for (const operation of this.#pending) operation.turns--;
    const due = this.#pending.filter(({ turns }) => turns < 0);
    this.#pending = this.#pending.filter(({ turns }) => turns >= 0);
    while (due.length > 0) due.splice(Math.floor(random() * due.length), 1)[0]?.go();
    this.#turning = this.#pending.length > 0;
    if (this.#turning) setImmediate(() => this.#nextTurn(random));
  }
}
