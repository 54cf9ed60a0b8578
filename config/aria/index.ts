import path from 'node:path';
import attributes from './attributes.json';

// Taro's weapp templates know no aria attribute, so that a screen reader would meet a page of silent boxes.
// This plugin adds them to the parts our screens are made of: in the templates (here) and, under the same
// names, in the runtime that numbers their properties (runtime.ts).

interface MiniPlatform {
  template?: { mergeComponents(context: unknown, patch: Record<string, Record<string, string>>): void };
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
      if (!platform.template) return;
      const patch = Object.fromEntries(spoken.map((component) => [component, { ...attributes }]));
      platform.template.mergeComponents(context, patch);
      const runtime = path.join(__dirname, 'runtime.ts');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
}
