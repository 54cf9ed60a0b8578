/** Puts the keyboard on this part for as long as it lies over the others, keeps it there, and puts it back to where it was. */
export function holdFocus(id: string): () => void {
  const before = document.activeElement;
  const part = document.getElementById(id);
  part?.focus({ preventScroll: true });
  const onTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !part) return;
    event.preventDefault();
    stopAfter(part, event.shiftKey ? -1 : 1)?.focus();
  };
  // Before anything below hears of it.
  document.addEventListener('keydown', onTab, true);
  return () => {
    document.removeEventListener('keydown', onTab, true);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

const STOPS = '[tabindex="0"], a[href], button, input, select, textarea';

/** The next place within this part where the keyboard can be; after the last one the first, and the other way round. */
function stopAfter(part: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const stops = Array.from(part.querySelectorAll<HTMLElement>(STOPS)).filter(
    (stop) => stop.getClientRects().length > 0,
  );
  const here = stops.findIndex((stop) => stop.contains(document.activeElement));
  const first = step === 1 ? 0 : stops.length - 1;
  return stops[here < 0 ? first : (here + step + stops.length) % stops.length];
}
