import { describe, expect, test } from 'vitest';
import { heardCode as heard, scannedCode, wrongLength } from '../../../src/features/heard-code';

describe('A code that somebody says or types', () => {
  test.each([
    ['in pairs', '12 34 56'],
    ['with dashes of all kinds', '12-34—56'],
    ['with commas and dots', '12，34、56。'],
    ['in full-width digits', '１２３４５６'],
    ['in circles', '①②③④⑤⑥'],
    ['in Chinese', '一二三四五六'],
    ['in Chinese, in pairs', '一二、三四、五六'],
    ['half in Chinese', '一2三4五6'],
    ['within a sentence', '我的码是 12 34 56'],
    ['within a sentence that goes on', '码是123456，您输一下'],
    ['twice in one sentence', '123456，对，是123456'],
    ['beside other numbers', '一共六位：123456'],
    ['with letters around it', 'code: A123456b'],
    ['with a line break at its end', '123456\n'],
  ])('is heard %s', (_, words) => {
    expect(heard(words)).toBe('123456');
  });

  test('has its own words for nothing, one and two', () => {
    expect(heard('〇零○幺两二')).toBe('000122');
    expect(heard('幺幺洞零幺幺')).toBe('11011');
  });

  test('is not guessed: of two that were said, and of what is too long, all is there to be looked at', () => {
    expect(heard('123456 还是 654321')).toBe('123456654321');
    expect(heard('1234567')).toBe('1234567');
  });

  test('is not put together from what stands apart', () => {
    expect(heard('3号楼，12345')).toBe('12345');
    expect(heard('等一下，23456')).toBe('23456');
  });

  test('is scanned as it stands, or not at all', () => {
    expect(scannedCode('123456')).toBe('123456');
    for (const words of ['https://x.example/a12b34?c=56', '12.34.56', '1234567', ''])
      expect(scannedCode(words)).toBeUndefined();
  });

  test('is nothing where no digit was said', () => {
    for (const words of ['', '   ', '没看到', 'abc', '——']) expect(heard(words)).toBe('');
  });

  test('is heard as far as it was said, and how many are missing or too many is told', () => {
    expect(heard('一二三 4')).toBe('1234');
    expect(wrongLength('1234')).toBe('还差 2 位。');
    expect(wrongLength('')).toBe('还差 6 位。');
    expect(wrongLength('12345678')).toBe('多了 2 位，请核对。');
    expect(wrongLength('123456')).toBeNull();
  });
});
