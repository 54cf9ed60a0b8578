import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type * as GlassEasel from 'glass-easel';
import type * as Adapter from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';
import { JSDOM } from 'jsdom';
import type { WeappBuild } from './weapp-build';

// The view layer: WeChat's own component framework (glass-easel) in a DOM of its own, one per phone. It sees what the
// templates and the data say; it sees no layout.

const require = createRequire(import.meta.url);

export type CodeSpace = ReturnType<InstanceType<typeof Adapter.MiniProgramEnv>['createCodeSpace']>;

/** A page as the framework gives it to the page's own code. */
export interface PageInstance {
  route: string;
  __route__: string;
  options: Record<string, string>;
  setData?(data: object, done?: () => void): void;
  onLoad?(options: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
}

export interface MountedPage {
  readonly page: PageInstance;
  readonly dom: Element;
  release(): void;
}

export interface View {
  readonly codeSpace: CodeSpace;
  /** The types a component may give its properties, by name: each realm has its own. */
  readonly types: Readonly<Record<string, unknown>>;
  mount(route: string): MountedPage;
  /** The id that the template gave a part; the framework keeps it to itself. */
  idOf(element: Element): string;
  /** Lets an event happen on an element, as a finger would. */
  trigger(element: Element, type: string, detail: unknown, bubbles: boolean): void;
  close(): void;
}

export function openView(build: WeappBuild): View {
  const dom = new JSDOM('<!DOCTYPE html><body></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const context = dom.getInternalVMContext();
  const glassEasel = loadInto(context, 'glass-easel') as typeof GlassEasel;
  const adapter = loadInto(context, 'glass-easel-miniprogram-adapter', {
    'glass-easel': glassEasel,
  }) as typeof Adapter;

  const environment = new adapter.MiniProgramEnv();
  const codeSpace = environment.createCodeSpace('', true);
  addTemplates(codeSpace, build, context);
  const backend = environment.associateBackend();

  return {
    codeSpace,
    types: vm.runInContext('({ Object, Array, String, Number, Boolean })', context) as Record<
      string,
      unknown
    >,
    mount(route) {
      const root = backend.createRoot('body', codeSpace, route);
      const holder = dom.window.document.createElement('div');
      const placeholder = dom.window.document.createElement('div');
      holder.appendChild(placeholder);
      dom.window.document.body.appendChild(holder);
      // The framework's types speak of its own element wrapper; over a DOM these are the elements themselves.
      root.attach(asBackend(holder), asBackend(placeholder));
      return {
        page: asPage(root.get()),
        dom: holder,
        release() {
          root.release();
          holder.remove();
        },
      };
    },
    idOf: (element) => (element as WithNode).__wxElement?.id ?? '',
    trigger(element, type, detail, bubbles) {
      const node = nodeOf(element);
      if (node)
        glassEasel.triggerEvent(node, type, detail, { bubbles, composed: bubbles, capturePhase: bubbles });
    },
    close: () => dom.window.close(),
  };
}

type WithNode = Element & { __wxElement?: GlassEasel.Element };

const asBackend = (element: Element) => element as never;
const asPage = (caller: object) => caller as PageInstance;

function nodeOf(element: Element): GlassEasel.Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const node = (at as WithNode).__wxElement;
    if (node) return node;
  }
  return null;
}

function loadInto(context: vm.Context, name: string, known: Record<string, unknown> = {}): unknown {
  const file = require.resolve(name);
  const wrapper = vm.runInContext(
    `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`,
    context,
    { filename: file },
  ) as (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
  const module: { exports: unknown } = { exports: {} };
  wrapper((wanted) => known[wanted], module, module.exports);
  return module.exports;
}

const bare = (file: string) => file.replace(/\.\w+$/, '');

/** Compiles every template of the build; what the compiler complains of is an error. */
function addTemplates(codeSpace: CodeSpace, build: WeappBuild, context: vm.Context): void {
  const group = new TmplGroup();
  for (const file of build.files.filter((name) => name.endsWith('.wxs')))
    group.addScript(bare(file), build.read(file));
  const templates = build.files.filter((name) => name.endsWith('.wxml'));
  for (const file of templates) group.addTmpl(bare(file), build.read(file));
  const generated = vm.runInContext(
    `(function () { return ${group.getTmplGenObjectGroups()} })()`,
    context,
  ) as Record<string, never>;
  group.free();
  for (const file of templates) {
    const content = generated[bare(file)];
    if (content === undefined) throw new Error(`${file} did not compile`);
    // Taro writes `bindtap`, the spelling before `bind:tap`.
    codeSpace.addCompiledTemplate(bare(file), {
      groupList: generated,
      content,
      fallbackListenerOnNativeNode: true,
    });
  }
  for (const file of templates
    .map((name) => `${bare(name)}.json`)
    .filter((name) => build.files.includes(name))) {
    codeSpace.addComponentStaticConfig(bare(file), JSON.parse(build.read(file)) as never);
  }
}
