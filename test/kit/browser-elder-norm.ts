import type { Page } from 'playwright-core';

// The ministry's norm for elder mode (and the general one for targets), measured on the screen as it stands. At a
// width of 375 one CSS pixel is one dp. Contrast is axe's work.

export interface Norm {
  readonly textMin: number;
  readonly bodyMin: number;
  readonly targetMin: number;
  readonly leadingMin: number;
}

const ELDER: Norm = { textMin: 18, bodyMin: 18, targetMin: 60, leadingMin: 1.3 };
const GENERAL: Norm = { textMin: 12, bodyMin: 12, targetMin: 44, leadingMin: 1.3 };

/** Every visible text and target on the screen that misses the norm, one line each. */
export const elderNorm = (page: Page, elder = true): Promise<string[]> =>
  page.evaluate(measure, elder ? ELDER : GENERAL);

// Runs in the browser: it must not use anything from outside itself.
function measure(norm: Norm): string[] {
  const offences: string[] = [];
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${[...element.classList].join('.')} "${(element.textContent ?? '').trim().slice(0, 20)}"`;

  const measureText = (element: Element): void => {
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    if (size < norm.textMin) offences.push(`text of ${size} px: ${named(element)}`);
    const leading = Number.parseFloat(style.lineHeight) / size;
    if (leading < norm.leadingMin - 0.01)
      offences.push(`line height of ${leading.toFixed(2)}: ${named(element)}`);
  };
  const measureTarget = (element: Element): void => {
    const box = element.getBoundingClientRect();
    if (box.width < norm.targetMin - 0.5 || box.height < norm.targetMin - 0.5) {
      offences.push(`target of ${Math.round(box.width)} × ${Math.round(box.height)}: ${named(element)}`);
    }
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (!holder || !node.textContent?.trim() || ['SCRIPT', 'STYLE'].includes(holder.tagName)) continue;
    if (visible(holder)) measureText(holder);
  }
  const targets =
    '[role=button],[role=radio],[role=checkbox],[role=switch],[role=tab],[role=link],a[href],button,taro-picker-core';
  for (const element of document.querySelectorAll(targets)) if (visible(element)) measureTarget(element);
  for (const input of document.querySelectorAll('taro-input-core, taro-textarea-core')) {
    if (visible(input)) measureTarget(input);
  }
  for (const input of document.querySelectorAll('input, textarea')) if (visible(input)) measureText(input);
  return offences;
}
