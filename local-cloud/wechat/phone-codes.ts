// The codes that WeChat's button for the phone number gives: each is honoured once, and within five minutes.
// Here a code is `phone:<number>`, or `phone:<number>@<instant>-<anything>`, which says when the button was pressed.

const LASTS_MS = 5 * 60 * 1000;
const CODE = /^phone:(1\d{10})(?:@(\d{1,15})-[\w-]+)?$/;

export class PhoneCodes {
  readonly #used = new Set<string>();

  /** The number; undefined where the code is unknown, too old, or was used by this person before. */
  use(code: string, openid: string | undefined, now: number): string | undefined {
    const [, phone, issuedAt] = CODE.exec(code) ?? [];
    // One that says when it was made is one code; the short form stands for a new one of each person.
    const once = issuedAt === undefined ? `${openid ?? ''} ${code}` : code;
    if (phone === undefined || this.#used.has(once)) return undefined;
    if (issuedAt !== undefined && Math.abs(now - Number(issuedAt)) > LASTS_MS) return undefined;
    this.#used.add(once);
    return phone;
  }

  forget(): void {
    this.#used.clear();
  }
}
