import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIsbn } from '#domain/book/isbn';

// Known numbers, as they are printed.
const KNOWN: readonly (readonly [printed: string, isbn: string])[] = [
  ['978-7-5063-6543-7', '9787506365437'],
  ['ISBN 978-7-02-002475-9', '9787020024759'],
  ['ISBN：9787536692930', '9787536692930'],
  ['９７８７５３６６９２９３０', '9787536692930'],
  ['0-306-40615-2', '9780306406157'],
  ['ISBN-10: 0-8044-2957-X', '9780804429573'],
  ['080442957x', '9780804429573'],
  ['０８０４４２９５７Ｘ', '9780804429573'],
  ['979-10-90636-07-1', '9791090636071'],
];

describe('An ISBN', () => {
  it('is read as it is printed, typed or scanned, and ten digits are the same book as thirteen', () => {
    expect(KNOWN.map(([printed]) => readIsbn(printed))).toEqual(KNOWN.map(([, isbn]) => isbn));
  });

  it('is none where it is too short, too long, not of a book or written in words', () => {
    for (const words of ['', '978750636543', '97875063654370', '6901234567892', '平凡的世界', '08044295X7'])
      expect(readIsbn(words)).toBeNull();
  });

  it('with one digit read wrongly, or two neighbours changed about in ten digits, is none', () => {
    const isbn13 = fc.constantFrom(...KNOWN.map(([, isbn]) => isbn));
    void fc.assert(
      fc.property(isbn13, fc.nat(12), fc.integer({ min: 1, max: 9 }), (isbn, at, by) => {
        const wrong = (Number(isbn[at]) + by) % 10;
        expect(readIsbn(isbn.slice(0, at) + wrong + isbn.slice(at + 1))).toBeNull();
      }),
    );
    const ten = '0306406152';
    for (let at = 0; at < 8; at += 1) {
      const turned = ten.slice(0, at) + ten[at + 1] + ten[at] + ten.slice(at + 2);
      if (turned !== ten) expect(readIsbn(turned)).toBeNull();
    }
  });
});
