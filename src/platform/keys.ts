/** What a key does here; a key that does nothing is not heard. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPING = 'input, textarea, select, [contenteditable="true"]';

const isTyping = (at: EventTarget | null): boolean => at instanceof Element && at.closest(TYPING) !== null;

/** A question that lies over the screen is answered first. */
const isAsked = (): boolean =>
  Array.from(document.querySelectorAll('.taro__modal, [role="dialog"]')).some(
    (asking) => asking.getClientRects().length > 0,
  );

/** Keys of the whole screen: never while somebody types, nor where the browser or a screen reader means something by them. */
export function listenToKeys(keys: () => Keys): () => void {
  const heard = (event: KeyboardEvent) => {
    const other = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
    const act = other || isTyping(event.target) || isAsked() ? undefined : keys()[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}

/** The ids of the parts of this class that are seen, from top to bottom. */
export const idsInSight = (className: string): Promise<string[]> =>
  Promise.resolve(
    Array.from(document.getElementsByClassName(className))
      .filter((part) => part.getClientRects().length > 0)
      .map(({ id }) => id),
  );

/** Where the keyboard is: so a screen reader reads what the keys lead to. */
export const focusedId = (): string => document.activeElement?.id ?? '';

export const focusOn = (id: string): void => document.getElementById(id)?.focus();
