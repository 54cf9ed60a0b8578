// What the functions sent to WeChat's open interfaces, for tests and for the demo page.

export interface OutboxEntry {
  api: string;
  openid?: string;
  request: unknown;
  response: unknown;
  at: number;
}

export class Outbox {
  #entries: OutboxEntry[] = [];

  constructor(readonly added: (entry: OutboxEntry) => void) {}

  add(entry: OutboxEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > 5000) this.#entries.shift();
    this.added(entry);
  }

  list(): OutboxEntry[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries = [];
  }
}
