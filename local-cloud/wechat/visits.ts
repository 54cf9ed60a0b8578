// Who used the mini-program when: some of WeChat's checks want the person to have been there within two hours.

const LATELY_MS = 2 * 60 * 60 * 1000;

export class Visits {
  readonly #at = new Map<string, number>();

  note(openid: string, at: number): void {
    this.#at.set(openid, at);
  }

  isLately(openid: string, now: number): boolean {
    const at = this.#at.get(openid);
    return at !== undefined && Math.abs(now - at) <= LATELY_MS;
  }

  forget(): void {
    this.#at.clear();
  }
}
