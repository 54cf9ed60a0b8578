// 编号: nine digits that a thing's id stands for, to be read out on the telephone. Nothing is stored for it: the id begins with them.

const HEX = 7;
const DIGITS = 9;
const NUMBERED = /^[0-9a-f]{32}$/;

/** 123 456 789; null where an id was not drawn by the house. */
export function numberOf(id: string): string | null {
  if (!NUMBERED.test(id)) return null;
  const digits = String(Number.parseInt(id.slice(0, HEX), 16)).padStart(DIGITS, '0');
  return digits.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** How the ids begin that have this number; null: no id has it. Two that share one are both found. */
export function idsBeginWith(number: string): string | null {
  const digits = number.replace(/\s/g, '');
  const begins = /^\d{9}$/.test(digits) ? Number(digits).toString(16).padStart(HEX, '0') : '';
  return begins.length === HEX ? begins : null;
}
