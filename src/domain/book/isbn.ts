// ISBN: the number on the back of a book. One written as ten digits and one as thirteen are the same book; the last digit tells
// whether the others were read well.

/** What is typed or scanned into a field for it: with signs between the digits. */
export const ISBN_TYPED_MAX = 40;
/** Books of all countries begin so. */
const BOOKLAND = /^97[89]/;

/** What people and printers put between the digits, and before them. */
const BETWEEN = /[\s\-‐-―－_.·]+/g;
const NAMED = /^ISBN(?:-?1[03])?[:：]?/i;

/** As thirteen digits; null: these are none, or one was read wrongly. Full-width digits are what NFKC makes of them. */
export function readIsbn(words: string): string | null {
  const bare = words.normalize('NFKC').trim().replace(NAMED, '').replace(BETWEEN, '').toUpperCase();
  if (/^\d{13}$/.test(bare)) return BOOKLAND.test(bare) && checkOf13(bare) === bare[12] ? bare : null;
  if (!/^\d{9}[\dX]$/.test(bare) || checkOf10(bare) !== bare[9]) return null;
  const longer = `978${bare.slice(0, 9)}`;
  return longer + checkOf13(longer);
}

/** By the first twelve. */
function checkOf13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** By the first nine; ten is written X. */
function checkOf10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, place) => all + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
