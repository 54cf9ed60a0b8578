import { mergeInternalComponents } from '@tarojs/shared';
import attributes from './attributes.json';

// The runtime must number properties exactly as the templates do: same parts, same names, same order.
const spoken = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Picker'];

mergeInternalComponents(Object.fromEntries(spoken.map((component) => [component, { ...attributes }])));
