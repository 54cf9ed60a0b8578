import type { Page, Route } from 'playwright-core';

/** Where the network of a phone is cut. */
export type Cut =
  | 'nowhere'
  /** One answer is lost, and then all is well again: a lift, a cellar. */
  | 'for-a-moment'
  /** Nothing leaves the phone. */
  | 'no-way-there'
  /** The command and the photo arrive, but no answer comes back; nothing else goes. */
  | 'no-way-back'
  /** The network comes back just as the command is sent, and goes again before what must follow is asked for. */
  | 'nothing-follows';

export interface Sent {
  readonly action: string;
  readonly requestId: string;
}

/** The network of one phone, to be cut at each point of a command. */
export class WeakNetwork {
  cut: Cut = 'nowhere';
  /** The action that is being sent; all else counts as looking around. */
  command = '';
  /** Every attempt at a command, also those that did not arrive. */
  readonly sent: Sent[] = [];
  /** Of photos on their way. */
  photosLost = 0;
  followsLost = 0;
  #back = false;

  static async of(page: Page): Promise<WeakNetwork> {
    const network = new WeakNetwork();
    await page.route('**/call/**', (route) => network.#call(route));
    await page.route('**/upload', (route) => network.#upload(route));
    return network;
  }

  cutAt(cut: Cut, command = ''): void {
    this.cut = cut;
    this.command = command;
    this.#back = false;
  }

  requestIdsOf(action: string): string[] {
    return this.sent.filter((one) => one.action === action).map(({ requestId }) => requestId);
  }

  async #call(route: Route): Promise<void> {
    const { action, requestId } = route.request().postDataJSON() as Sent;
    if (action === this.command) {
      this.sent.push({ action, requestId });
      return this.#carry(route);
    }
    if (action === 'uploadTickets') return this.#tickets(route);
    if (this.cut === 'nowhere' || this.cut === 'for-a-moment') return route.continue();
    if (this.cut !== 'nothing-follows') return route.abort();
    if (action === 'settle') this.followsLost += 1;
    return this.#back && action !== 'settle' ? route.continue() : route.abort();
  }

  async #carry(route: Route): Promise<void> {
    if (this.cut === 'no-way-there') return route.abort();
    if (this.cut === 'no-way-back' || this.cut === 'for-a-moment') {
      if (this.cut === 'for-a-moment') this.cut = 'nowhere';
      await route.fetch();
      return route.abort();
    }
    this.#back = true;
    return route.continue();
  }

  /** The first thing that a photo needs on its way. */
  async #tickets(route: Route): Promise<void> {
    if (this.cut !== 'no-way-there') return route.continue();
    await route.abort();
    this.photosLost += 1;
  }

  async #upload(route: Route): Promise<void> {
    if (this.cut === 'no-way-back') await route.fetch();
    if (this.cut !== 'no-way-there' && this.cut !== 'no-way-back') return route.continue();
    await route.abort();
    this.photosLost += 1;
  }
}
