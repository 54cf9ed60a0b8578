import type { Page, Request } from 'playwright-core';
import type { LocalCloud } from '../../local-cloud';
import { BUDGETS } from './budgets';

// Between the pages and the cloud: every call, and the touch that it came from. A page may ask what the screen that is
// shown needs, for a touch led to it; it may change each thing once for each touch, and nobody else may call at all.

interface Sent {
  readonly call: string;
  readonly openid: string;
  readonly requestId: string;
  /** How often this page had been touched; nothing where the page itself did not send it. */
  readonly touch: number | null;
  readonly screen: string;
}

/** How far a page has come, in touches. */
interface Before {
  opened: number;
  changedBy: number;
  /** What that touch changed; it may take several commands of one room, each of them once. */
  changes: string[];
  shownBy: number;
  shown: string;
}

const isOpening = (request: Request, page: Page): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame();

const isQuestion = (call: string): boolean => {
  const [room, action] = call.split('.');
  return Object.entries(BUDGETS).some(
    ([name, { question }]) => name === room && question.some((one) => one === action),
  );
};

/** What comes along with a touch that did something else: what follows, what was read, what WeChat may send. */
const COMES_ALONG: readonly string[] = ['outbox.settle', 'notice.markRead', 'notice.grant'];

/** Who has no phone: the timers, WeChat, and the one call of the console that a district begins with. */
const WITHOUT_PHONE: readonly string[] = ['clock', 'media-verdict', 'first-staff'];

export class OnlyTaps {
  /** A request that is sent again is the same one. */
  readonly #sent = new Set<string>();
  readonly #faults: string[] = [];
  readonly #seen = new Set<string>();
  /** Of calls that the cloud answered, how many of each nobody has sent yet. */
  readonly #unexplained = new Map<string, number>();

  constructor(private readonly cloud: Pick<LocalCloud, 'invocations'>) {}

  /** From now on, everything that this phone does is looked at; it has just been taken out of the pocket. */
  watch(page: Page): void {
    const before: Before = { opened: 0, changedBy: 0, changes: [], shownBy: 0, shown: '' };
    page.on('request', (request) => {
      if (isOpening(request, page) && ++before.opened > 1)
        this.#fault(`opened by its address: ${request.url()}`);
      const sent = sentBy(request);
      if (!sent) return;
      this.#count(`${sent.call} of ${sent.openid}`, -1);
      if (this.#sent.has(sent.requestId)) return;
      this.#sent.add(sent.requestId);
      if (sent.touch === null) this.#fault(`${sent.call} was sent past the app`);
      else this.#judge(sent.call, sent.touch, sent.screen, before);
    });
  }

  #judge(call: string, touch: number, screen: string, before: Before): void {
    const isCommand = !isQuestion(call) && !COMES_ALONG.includes(call);
    if (screen !== before.shown) {
      // A screen that asked nothing, because all is known, and is touched now was shown by an earlier touch.
      const shownBy = isCommand ? touch - 1 : touch;
      if (before.shown !== '' && touch <= before.shownBy) this.#fault(`${screen} was shown without a touch`);
      before.shown = screen;
      before.shownBy = shownBy;
    }
    if (!isCommand) return;
    if (touch > before.changedBy) before.changes = [];
    const [room] = call.split('.');
    const another = before.changes.some((one) => one === call || one.split('.')[0] !== room);
    if (touch === 0 || another) this.#fault(`${call} was sent without a touch`);
    before.changes.push(call);
    before.changedBy = touch;
  }

  #fault(words: string): void {
    this.#faults.push(words);
  }

  /** Everything that came to the cloud, or to a page, without a touch. */
  untouched(): string[] {
    for (const { id, fn, action, openid } of this.cloud.invocations()) {
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (openid !== undefined) this.#count(`${fn}.${action} of ${openid}`, 1);
      else if (!WITHOUT_PHONE.includes(fn)) this.#fault(`${fn} was called without a phone`);
    }
    const strange = [...this.#unexplained].filter(([, more]) => more > 0);
    return [...this.#faults, ...strange.map(([call]) => `${call} came from no page`)];
  }

  #count(call: string, by: number): void {
    this.#unexplained.set(call, (this.#unexplained.get(call) ?? 0) + by);
  }
}

function sentBy(request: Request): Sent | null {
  const [, room] = /\/call\/([\w-]+)$/.exec(request.url()) ?? [];
  if (!room || request.method() !== 'POST') return null;
  const body: unknown = request.postDataJSON();
  const headers = request.headers();
  const { action, requestId } = { action: '', requestId: '', ...(body as object) };
  return {
    call: `${room}.${action}`,
    openid: headers['x-wx-openid'] ?? '',
    requestId,
    touch: headers['x-touch'] === undefined ? null : Number(headers['x-touch']),
    screen: headers['x-screen'] ?? '',
  };
}
