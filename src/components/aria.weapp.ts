import type { Spoken } from './aria';

// WeChat reads these roles aloud; the others of the browser's would be read as an unknown word.
const ROLES = new Set([
  'button',
  'checkbox',
  'radio',
  'radiogroup',
  'img',
  'tab',
  'tablist',
  'alert',
  'switch',
  'heading',
  'link',
]);

/** What a screen reader is told about a part, as WeChat spells it. */
export function aria(spoken: Spoken): Record<string, string> {
  const said: Record<string, string> = {};
  if (spoken.role && ROLES.has(spoken.role)) said['aria-role'] = spoken.role;
  if (spoken.label) said['aria-label'] = spoken.label;
  if (spoken.hidden) said['aria-hidden'] = 'true';
  if (spoken.disabled !== undefined) said['aria-disabled'] = String(spoken.disabled);
  if (spoken.checked !== undefined) said['aria-checked'] = String(spoken.checked);
  if (spoken.selected !== undefined) said['aria-selected'] = String(spoken.selected);
  return said;
}
