import path from 'node:path';
import vm from 'node:vm';
import type { WeappBuild } from './weapp-build';
import type { View } from './weapp-view';

// The logic layer: the build's JavaScript in a realm of its own that has what WeChat gives and nothing more: no window,
// no document, no process, and code from strings is refused and noted.

export interface AppInstance {
  onLaunch?(options: object): void;
  onShow?(options: object): void;
  onHide?(): void;
  onError?(words: string): void;
}

export interface Code {
  app(): AppInstance;
  /** Runs a page's or component's file, which registers it. */
  require(file: string): void;
  /** Every attempt to make code from a string, by `eval` or `new Function`. */
  readonly codeFromStrings: readonly string[];
}

const TRAPS = `(function (note) {
  function trap(name) {
    return function () { note(name + ': ' + String(arguments[arguments.length - 1]).slice(0, 80)); throw new EvalError(name + ' is not here'); };
  }
  const trapped = trap('Function');
  trapped.prototype = Function.prototype;
  Function.prototype.constructor = trapped;
  globalThis.Function = trapped;
  globalThis.eval = trap('eval');
})`;

export function loadCode(build: WeappBuild, view: View, globals: Record<string, unknown>): Code {
  const codeFromStrings: string[] = [];
  let app: AppInstance | null = null;
  const realm = vm.createContext(
    {
      ...globals,
      App: (instance: AppInstance) => {
        app = instance;
      },
      getApp: () => app,
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const setTraps = vm.runInContext(TRAPS, realm) as (note: (words: string) => void) => void;
  setTraps((words) => codeFromStrings.push(words));

  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(file, module);
    const wrapper = vm.runInContext(`(function (require, module, exports) {${build.read(file)}\n})`, realm, {
      filename: path.join(build.folder, file),
    }) as (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
    const from = path.dirname(file);
    wrapper((name) => load(`${path.join(from, name.replace(/\.js$/, ''))}.js`), module, module.exports);
    return module.exports;
  };

  return {
    codeFromStrings,
    app() {
      load('app.js');
      if (!app) throw new Error('app.js called no App()');
      return app;
    },
    require: (file) => {
      view.codeSpace.componentEnv(file, ({ Page, Component, Behavior }) => {
        Object.assign(realm, {
          Page,
          Behavior,
          Component: (written: Written) => Component(asFrameworkWants(written, view.types) as never),
        });
        load(`${file}.js`);
      });
    },
  };
}

interface Written {
  readonly behaviors?: unknown;
  readonly externalClasses?: unknown;
  readonly properties?: Readonly<Record<string, { readonly type?: { readonly name: string } }>>;
}

/** WeChat takes `behaviors: {}` for none, as Taro writes it, and knows types of any realm; the framework alone does not. */
function asFrameworkWants(written: Written, types: View['types']): object {
  const properties = Object.entries(written.properties ?? {}).map(([name, property]) => [
    name,
    property.type ? { ...property, type: types[property.type.name] } : property,
  ]);
  return {
    ...written,
    behaviors: listOf(written.behaviors),
    externalClasses: listOf(written.externalClasses),
    properties: Object.fromEntries(properties),
  };
}

const listOf = (some: unknown): unknown[] => (Array.isArray(some) ? some : []);
