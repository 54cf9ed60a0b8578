/** Puts the keyboard on this part for as long as it lies over the others, and back to where it was. */
export function holdFocus(id: string): () => void {
  const before = document.activeElement;
  document.getElementById(id)?.focus({ preventScroll: true });
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}
