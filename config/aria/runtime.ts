import { internalComponents, mergeInternalComponents } from '@tarojs/shared';
import attributes from './attributes.json';
import used from './used.json';

// The runtime must number properties exactly as the templates do: same parts, same names, same order.
const spoken = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Picker'];

mergeInternalComponents(Object.fromEntries(spoken.map((component) => [component, { ...attributes }])));

const parts: Record<string, Record<string, string>> = internalComponents;
for (const [component, names] of Object.entries<readonly string[]>(used)) {
  const kept = Object.entries(parts[component] ?? {}).filter(([name]) => names.includes(name));
  parts[component] = Object.fromEntries(kept);
}
