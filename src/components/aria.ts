export interface Spoken {
  readonly role?: string;
  readonly label?: string;
  readonly hidden?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly selected?: boolean;
}

/** What a screen reader is told about a part, as the browser spells it. */
export function aria(spoken: Spoken): Record<string, string> {
  const said: Record<string, string> = {};
  if (spoken.role) said.role = spoken.role;
  if (spoken.label) said['aria-label'] = spoken.label;
  if (spoken.hidden) said['aria-hidden'] = 'true';
  if (spoken.disabled !== undefined) said['aria-disabled'] = String(spoken.disabled);
  if (spoken.checked !== undefined) said['aria-checked'] = String(spoken.checked);
  if (spoken.selected !== undefined) said['aria-selected'] = String(spoken.selected);
  return said;
}
