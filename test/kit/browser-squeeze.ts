import type { Page } from 'playwright-core';

/**
 * Text that nobody can read though it is there, one line each: standing upright in a column, cut off, lying over other
 * text, or reaching over the edge of the screen.
 */
export const squeezed = (page: Page): Promise<string[]> => page.evaluate(measure);

// Runs in the browser: it must not use anything from outside itself.
function measure(): string[] {
  interface Words {
    readonly holder: Element;
    readonly words: string;
    readonly lines: readonly DOMRect[];
  }
  const SLACK = 2;
  const named = ({ holder, words }: Pick<Words, 'holder' | 'words'>): string =>
    `"${words.slice(0, 24)}" in ${holder.tagName.toLowerCase()}.${[...holder.classList].join('.')}`;

  const linesOf = (node: Node): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines: DOMRect[] = [];
    for (const part of range.getClientRects()) {
      const last = lines.at(-1);
      if (part.width === 0) continue;
      if (last && Math.abs(last.top - part.top) < part.height / 2) {
        const left = Math.min(last.left, part.left);
        const right = Math.max(last.right, part.right);
        lines[lines.length - 1] = new DOMRect(left, last.top, right - left, last.height);
      } else lines.push(part);
    }
    return lines;
  };

  const texts: Words[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (!holder || words === '' || ['SCRIPT', 'STYLE', 'TEXTAREA'].includes(holder.tagName)) continue;
    if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    texts.push({ holder, words, lines: linesOf(node) });
  }

  const upright = ({ words, lines }: Words): boolean =>
    lines.length >= 3 && words.replace(/\s/g, '').length / lines.length <= 2;

  const cutBy = ({ holder, lines }: Words): Element | null => {
    for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const sideways =
        overflowX !== 'visible' &&
        lines.some((line) => line.left < left - SLACK || line.right > right + SLACK);
      const below =
        ['hidden', 'clip'].includes(overflowY) &&
        // A line is drawn a little within its box.
        lines.some((line) => line.top < top - line.height / 4 || line.bottom > bottom + line.height / 4);
      if (sideways || below) return box;
    }
    return null;
  };

  /** What is written by a field itself: its example, or what was typed. */
  const cutInField = (field: HTMLInputElement | HTMLTextAreaElement): boolean => {
    const typed = field.value;
    if (typed === '') field.value = field.placeholder;
    const cut = field.scrollWidth > field.clientWidth + 1 || field.scrollHeight > field.clientHeight + SLACK;
    if (typed === '') field.value = '';
    return cut;
  };

  const inside = (line: DOMRect) => ({
    ...{ left: line.left + SLACK, right: line.right - SLACK },
    ...{ top: line.top + line.height / 5, bottom: line.bottom - line.height / 5 },
  });
  const over = (one: Words, other: Words): boolean =>
    one.lines
      .map(inside)
      .some((a) =>
        other.lines
          .map(inside)
          .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );

  /** A question that waits for an answer lies over its page on purpose. */
  const sheetOf = ({ holder }: Words): Element | null => holder.closest('[aria-modal="true"]');

  const offences: string[] = [];
  const width = document.documentElement.clientWidth;
  texts.forEach((text, place) => {
    if (upright(text)) offences.push(`stands upright: ${named(text)}`);
    const cut = cutBy(text);
    if (cut) offences.push(`is cut off: ${named(text)} by .${[...cut.classList].join('.')}`);
    if (text.lines.some((line) => line.right > width + SLACK || line.left < -SLACK))
      offences.push(`reaches over the edge: ${named(text)}`);
    for (const other of texts.slice(place + 1))
      if (sheetOf(text) === sheetOf(other) && over(text, other))
        offences.push(`lies over other words: ${named(text)}, ${named(other)}`);
  });
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const words = field.value || field.placeholder;
    if (field.checkVisibility() && words !== '' && cutInField(field))
      offences.push(`is cut off: ${named({ holder: field, words })}`);
  }
  return offences;
}
