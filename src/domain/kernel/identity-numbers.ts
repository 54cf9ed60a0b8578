/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters without I, O, S, V and Z; the last makes the weighted sum of all
 * of them a multiple of 31.
 */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  return code.slice(-1) === creditCheck(code.slice(0, 17));
}

/** The check character of the first seventeen. */
export function creditCheck(body: string): string {
  const sum = [...body].reduce(
    (total, letter, place) => total + CREDIT_CHARACTERS.indexOf(letter) * (3 ** place % 31),
    0,
  );
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** 公民身份号码 (GB 11643-1999): the last digit by ISO 7064 mod 11-2, X standing for ten. */
export function isIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  return isDate(number.slice(6, 14)) && number.slice(-1) === idCheck(number.slice(0, 17));
}

export function idCheck(body: string): string {
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** YYYYMMDD that the calendar knows. */
function isDate(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** 3702********0012 */
export const maskedIdNumber = (number: string): string =>
  `${number.slice(0, 4)}**********${number.slice(-4)}`;
/** 138****0001 */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
