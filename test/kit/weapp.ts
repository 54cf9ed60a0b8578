import { readBuild, type WeappBuild } from './weapp-build';
import { type Code, loadCode } from './weapp-code';
import { type MountedPage, openView, type PageInstance, type View } from './weapp-view';
import { cloudAt, givenNumber, makeWx, type Navigation, newPhoneState, type PhoneState } from './weapp-wx';

export interface WeappOptions {
  /** Folder of the build; dist/weapp unless told otherwise. */
  readonly build?: string;
  /** Address of a local cloud; without one nothing answers. */
  readonly cloud?: string;
  readonly openid?: string;
  /** The disk of a phone that was closed, to reopen the app on it. */
  readonly storage?: Map<string, unknown>;
  /** WeChat's base library; one of today unless told otherwise. */
  readonly baseLibrary?: string;
  /** How WeChat opens it; a tap on its icon unless told otherwise. */
  readonly start?: Partial<Start>;
  /** Nobody has opened the app on it yet. */
  readonly unused?: boolean;
}

interface Start {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
}

/** The disk of a phone on which the three cards of the first start have been seen. */
const usedDisk = (): Map<string, unknown> => new Map([[':welcomed', true]]);

/** A phone that runs the weapp build. */
export interface Phone {
  readonly state: PhoneState;
  /** Errors of the app's own code since it was opened. */
  readonly errors: readonly string[];
  readonly codeFromStrings: readonly string[];
  /** Bytes that the app has given to the view since it was opened: each of them crosses from one thread to another. */
  readonly bytesShown: number;
  /** Opens a screen over the others (or goes to the tab), as a link would: `pages/resident/order/index?id=…`. */
  open(url: string): Promise<void>;
  back(): void;
  /** Touches a part, by its id or by the words on it. */
  tap(target: string): void;
  input(id: string, value: string): void;
  /** Chooses in a picker, named by its id or by that of the part in it. */
  pick(id: string, value: unknown): void;
  /** The words on the screen, one line per piece. */
  text(): string;
  /** The words of a part. */
  read(id: string): string;
  /** Whether there is a part of that id or with these words. */
  has(target: string): boolean;
  /** An attribute of a part as the view has it, e.g. `aria-role`. */
  attribute(id: string, name: string): string | null;
  path(): string;
  waitFor(condition: string | (() => boolean), timeoutMs?: number): Promise<void>;
  close(): void;
}

interface Shown extends MountedPage {
  readonly path: string;
}

export async function openWeapp(options: WeappOptions = {}): Promise<Phone> {
  const phone = new RunningPhone(readBuild(options.build ?? 'dist/weapp'), options);
  phone.launch(options.start);
  return phone;
}

/** Waits until a part is there and answers to a touch, and touches it; then the next one. */
export async function touch(phone: Phone, ...targets: readonly string[]): Promise<void> {
  for (const target of targets) {
    await phone.waitFor(target);
    await phone.waitFor(() => phone.attribute(target, 'aria-disabled') !== 'true');
    phone.tap(target);
  }
}

/** Waits for a field and types into it. */
export async function write(phone: Phone, id: string, words: string): Promise<void> {
  await phone.waitFor(id);
  phone.input(id, words);
}

class RunningPhone implements Phone, Navigation {
  readonly state: PhoneState;
  readonly errors: string[] = [];
  bytesShown = 0;
  private readonly view: View;
  private readonly code: Code;
  private readonly timers = new Set<NodeJS.Timeout>();
  private stack: Shown[] = [];
  private readonly tabs = new Map<string, Shown>();

  constructor(
    private readonly build: WeappBuild,
    options: WeappOptions,
  ) {
    this.state = newPhoneState(
      options.storage ?? (options.unused ? new Map() : usedDisk()),
      options.baseLibrary,
    );
    this.view = openView(build);
    const wx = makeWx(
      this.state,
      this,
      cloudAt(options.cloud ?? 'http://127.0.0.1:9', options.openid ?? 'nobody'),
    );
    this.code = loadCode(build, this.view, {
      wx,
      getCurrentPages: () => this.stack.map((shown) => shown.page),
      console: { ...console, error: (...words: unknown[]) => this.note(words) },
      ...this.clockwork(),
    });
  }

  get codeFromStrings(): readonly string[] {
    return this.code.codeFromStrings;
  }

  launch(asked: Partial<Start> = {}): void {
    const app = this.code.app();
    const start: Start = { path: this.build.pages[0] ?? '', query: {}, scene: 1001, ...asked };
    app.onLaunch?.(start);
    app.onShow?.(start);
    this.code.require('comp');
    if (this.build.files.includes('custom-tab-bar/index.js')) this.code.require('custom-tab-bar/index');
    if (this.build.tabs.includes(start.path)) this.switchTab(`/${start.path}`);
    else this.navigateTo(`/${start.path}?${new URLSearchParams(start.query)}`);
  }

  async open(url: string): Promise<void> {
    const path = url.replace(/^\//, '').split('?')[0] ?? '';
    if (this.build.tabs.includes(path)) this.switchTab(url);
    else this.navigateTo(url);
    await this.waitFor(() => this.text() !== '');
  }

  navigateTo(url: string): void {
    if (this.stack.length >= 10) throw new Error('navigateTo:fail page stack is full');
    this.stack.at(-1)?.page.onHide?.();
    this.stack.push(this.mount(url));
    this.show();
  }

  redirectTo(url: string): void {
    this.leave(this.stack.pop());
    this.stack.push(this.mount(url));
    this.show();
  }

  reLaunch(url: string): void {
    for (const shown of this.stack.splice(0)) this.leave(shown);
    this.tabs.clear();
    this.stack.push(this.mount(url));
    this.show();
  }

  switchTab(url: string): void {
    const path = url.replace(/^\//, '').split('?')[0] ?? '';
    if (!this.build.tabs.includes(path)) throw new Error(`switchTab:fail ${path} is not a tab`);
    this.stack.at(-1)?.page.onHide?.();
    for (const shown of this.stack) if (!this.build.tabs.includes(shown.path)) this.leave(shown);
    const tab = this.tabs.get(path) ?? this.mount(`/${path}`);
    this.tabs.set(path, tab);
    this.stack = [tab];
    this.show();
  }

  navigateBack(delta: number): void {
    for (let step = 0; step < delta && this.stack.length > 1; step++) this.leave(this.stack.pop());
    this.show();
  }

  back(): void {
    this.navigateBack(1);
  }

  tap(target: string): void {
    const element = this.find(target);
    if (!element) throw new Error(`nothing to tap: ${target}\non ${this.path()}:\n${this.text()}`);
    this.view.trigger(element, 'tap', { x: 1, y: 1 }, true);
    // WeChat's own button answers to the page alone, once the person has said yes or no in WeChat's sheet.
    const button = element.closest('[open-type="getPhoneNumber"]');
    if (button) this.view.trigger(button, 'getphonenumber', givenNumber(this.state), false);
  }

  input(id: string, value: string): void {
    const element = this.findById(id);
    if (!element) throw new Error(`no field ${id} on ${this.path()}:\n${this.text()}`);
    this.view.trigger(element, 'input', { value, cursor: value.length }, false);
    this.view.trigger(element, 'blur', { value }, false);
  }

  pick(id: string, value: unknown): void {
    const element = this.findById(id);
    if (!element) throw new Error(`no picker ${id} on ${this.path()}`);
    this.view.trigger(element.closest('picker') ?? element, 'change', { value }, false);
  }

  text(): string {
    const lines: string[] = [];
    const collect = (node: Node): void => {
      if (node.nodeType === 3 && node.textContent?.trim()) lines.push(node.textContent.trim());
      for (const child of node.childNodes) collect(child);
    };
    const shown = this.stack.at(-1);
    if (shown) collect(shown.dom);
    return lines.join('\n');
  }

  read(id: string): string {
    return this.findById(id)?.textContent?.trim() ?? '';
  }

  has(target: string): boolean {
    return this.find(target) !== null;
  }

  attribute(id: string, name: string): string | null {
    return this.findById(id)?.getAttribute(name) ?? null;
  }

  path(): string {
    return this.stack.at(-1)?.path ?? '';
  }

  async waitFor(condition: string | (() => boolean), timeoutMs = 60_000): Promise<void> {
    const met = typeof condition === 'string' ? () => this.has(condition) : condition;
    const giveUpAt = Date.now() + timeoutMs;
    while (!met()) {
      if (Date.now() > giveUpAt) {
        const errors = this.errors.length > 0 ? `\nerrors:\n${this.errors.join('\n')}` : '';
        throw new Error(`waited in vain for ${condition}\non ${this.path()}:\n${this.text()}${errors}`);
      }
      await new Promise((turn) => setTimeout(turn, 10));
    }
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.view.close();
  }

  private mount(url: string): Shown {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    if (!this.build.pages.includes(path))
      throw new Error(`navigateTo:fail page "${path}" is not in app.json`);
    this.code.require(path);
    const mounted = this.view.mount(path);
    // WeChat hands parameters over as they stand in the address, still encoded.
    const options = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => splitPair(pair)),
    );
    Object.assign(mounted.page, { route: path, __route__: path, options });
    this.countShown(mounted.page);
    mounted.page.onLoad?.(options);
    return { ...mounted, path };
  }

  private countShown(page: PageInstance): void {
    const setData = page.setData?.bind(page);
    if (!setData) return;
    page.setData = (data, done) => {
      this.bytesShown += Buffer.byteLength(JSON.stringify(data));
      setData(data, done);
    };
  }

  private show(): void {
    const shown = this.stack.at(-1);
    shown?.page.onShow?.();
    shown?.page.onReady?.();
  }

  private leave(shown: Shown | undefined): void {
    shown?.page.onUnload?.();
    shown?.release();
  }

  private find(target: string): Element | null {
    return this.findById(target) ?? this.findByWords(target);
  }

  private findById(id: string): Element | null {
    const all = this.stack.at(-1)?.dom.querySelectorAll('*') ?? [];
    return [...all].find((element) => this.view.idOf(element) === id) ?? null;
  }

  private findByWords(words: string): Element | null {
    const all = [...(this.stack.at(-1)?.dom.querySelectorAll('*') ?? [])];
    const exact = all.filter((element) => element.textContent?.trim() === words);
    const among = exact.length > 0 ? exact : all.filter((element) => element.textContent?.includes(words));
    return among.at(-1) ?? null;
  }

  private note(words: unknown[]): void {
    this.errors.push(
      words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(' '),
    );
  }

  private clockwork() {
    const guarded = (work: () => void) => () => {
      try {
        work();
      } catch (error) {
        this.note([error]);
      }
    };
    return {
      setTimeout: (work: () => void, ms?: number) => this.kept(setTimeout(guarded(work), ms)),
      setInterval: (work: () => void, ms?: number) => this.kept(setInterval(guarded(work), ms)),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
      clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
    };
  }

  private kept(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.timers.add(timer);
    return timer;
  }
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
