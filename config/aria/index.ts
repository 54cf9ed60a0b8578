import path from 'node:path';
import attributes from './attributes.json';
import used from './used.json';

// Taro's weapp templates know no aria attribute, so that a screen reader would meet a page of silent boxes.
// This plugin adds them to the parts our screens are made of: in the templates (here) and, under the same
// names, in the runtime that numbers their properties (runtime.ts). Of two large parts it leaves out, in both, what no
// screen of ours says: every phone loads all of it before the first screen (used.json).

type Parts = Record<string, Record<string, string>>;
interface MiniPlatform {
  template?: { internalComponents: Parts; mergeComponents(context: unknown, patch: Parts): void };
  runtimePath: string | string[];
}

interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: MiniPlatform) => void }): void;
}

const spoken = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Picker'];

export default function aria(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform;
      if (!template) return;
      const patch = Object.fromEntries(spoken.map((component) => [component, { ...attributes }]));
      template.mergeComponents(context, patch);
      for (const [component, names] of Object.entries<readonly string[]>(used)) {
        const known = template.internalComponents[component] ?? {};
        const kept = Object.entries(known).filter(([name]) => names.includes(name));
        template.internalComponents[component] = Object.fromEntries(kept);
      }
      const runtime = path.join(__dirname, 'runtime.ts');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
}
