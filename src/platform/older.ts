/**
 * The oldest base library that the app is made for: WeChat 8.0.16, of 2021. From 2.20.2 on its engines are the ones that
 * package.json declares, and from 2.21.2 on its phone button gives a code. What else is used is older: docs/operations.md.
 */
export const BASE_LIBRARY_MIN = '2.21.2';

/** Number by number: as text 2.9 would come after 2.21. What says no version is not old. */
export function isOlder(version: string, than: string): boolean {
  const [own, wanted] = [partsOf(version), partsOf(than)];
  if (own.some(Number.isNaN)) return false;
  for (const [place, number] of wanted.entries()) {
    const mine = own[place] ?? 0;
    if (mine !== number) return mine < number;
  }
  return false;
}

const partsOf = (version: string): number[] => version.split('.').map(Number.parseFloat);
