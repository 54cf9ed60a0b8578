import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nothingSealed, withSeals } from '#domain/kernel/sealed';
import {
  fingerprint,
  open,
  seal,
  sealAnew,
  sealContact,
  sealingKey,
  unseal,
} from '../../../cloudfunctions/runtime/seal';

const newKey = () => randomBytes(32).toString('base64');
const [FIRST, SECOND, PRINTS] = [newKey(), newKey(), newKey()];

beforeEach(() => {
  vi.stubEnv('SEAL_KEYS', `k1:${FIRST}`);
  vi.stubEnv('FINGERPRINT_KEY', PRINTS);
});
afterEach(() => vi.unstubAllEnvs());

/** The same box with one bit of one byte the other way round. */
function changed(box: string, at: number): string {
  const bytes = Buffer.from(box, 'base64');
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString('base64');
}

describe('A seal', () => {
  test('is opened to the very words, also Chinese ones and none at all', () => {
    for (const words of ['寿张路 28 号 3 单元 402 户', '', '😀']) expect(unseal(seal(words))).toBe(words);
    const contact = { name: '刘女士', phone: '13905320001', door: '402' };
    expect(open.contact(sealContact(contact))).toEqual(contact);
  });

  test('differs each time, nonce and box, so that nobody sees that two people gave the same', () => {
    const boxes = Array.from({ length: 50 }, () => seal('13905320001'));
    expect(new Set(boxes.map(({ iv }) => iv)).size).toBe(50);
    expect(new Set(boxes.map(({ box }) => box)).size).toBe(50);
    expect(boxes.every(({ iv }) => Buffer.from(iv, 'base64').length === 12)).toBe(true);
    expect(JSON.stringify(boxes)).not.toContain('1390532');
  });

  test('that was changed anywhere, in words, tag or nonce, is not opened', () => {
    const sealed = seal('13905320001');
    expect(Buffer.from(sealed.box, 'base64')).toHaveLength('13905320001'.length + 16);
    for (const at of [0, 5, 10, -16, -8, -1])
      expect(() => unseal({ ...sealed, box: changed(sealed.box, at) })).toThrow(/authenticate/);
    expect(() => unseal({ ...sealed, iv: changed(sealed.iv, 0) })).toThrow(/authenticate/);
    const cut = Buffer.from(sealed.box, 'base64').subarray(0, -1).toString('base64');
    expect(() => unseal({ ...sealed, box: cut })).toThrow(/authenticate/);
  });

  test('by an earlier key is opened after a new one came, and new ones are made with the new key', () => {
    const old = seal('13905320001');
    vi.stubEnv('SEAL_KEYS', `k2:${SECOND},k1:${FIRST}`);
    expect(unseal(old)).toBe('13905320001');
    const fresh = seal('13905320001');
    expect([old.key, fresh.key]).toEqual(['k1', 'k2']);
    expect(unseal(fresh)).toBe('13905320001');
    vi.stubEnv('SEAL_KEYS', `k1:${FIRST}`);
    expect(() => unseal(fresh)).toThrow('no key k2 in SEAL_KEYS');
    vi.stubEnv('SEAL_KEYS', `k2:${FIRST}`);
    expect(() => unseal(fresh)).toThrow(/authenticate/);
  });

  test('is made anew with the key that seals, and left alone where it lies under it or holds nothing', () => {
    const old = seal('13905320001');
    vi.stubEnv('SEAL_KEYS', `k2:${SECOND},k1:${FIRST}`);
    const anew = sealAnew(old);
    expect([sealingKey(), anew.key, unseal(anew)]).toEqual(['k2', 'k2', '13905320001']);
    expect(sealAnew(anew)).toBe(anew);
    const nothing = nothingSealed('已注销');
    expect(sealAnew(nothing)).toBe(nothing);
    expect(() => sealAnew({ ...old, key: 'k9' })).toThrow('no key k9');
  });

  test('is found wherever it stands in a document, of which the rest stays the same', () => {
    const [one, other] = [seal('a'), seal('b')];
    const lists = [{ contact: one, at: 5 }, { contact: null }, 'text'];
    const document = { _id: 'x', lists, deep: { er: { phone: other } }, plain: { key: 'k', n: 1 } };
    const seen: string[] = [];
    const same = withSeals(document, (sealed) => {
      seen.push(unseal(sealed));
      return sealed;
    });
    expect([same === document, seen]).toEqual([true, ['a', 'b']]);
    const nothing = nothingSealed('x');
    const changed = withSeals(document, (sealed) => (sealed === one ? nothing : sealed));
    expect(changed).toEqual({ ...document, lists: [{ contact: nothing, at: 5 }, { contact: null }, 'text'] });
    expect(changed.deep).toBe(document.deep);
  });

  test('without keys cannot be made, and the log says what is missing', () => {
    vi.stubEnv('SEAL_KEYS', '');
    expect(() => seal('13905320001')).toThrow(/SEAL_KEYS is not set/);
    expect(() => unseal({ key: 'k1', iv: '', box: '' })).toThrow(/SEAL_KEYS is not set/);
  });
});

describe('A fingerprint', () => {
  test('is the same for the same, and another one for anything else', () => {
    expect(fingerprint('13905320001')).toBe(fingerprint('13905320001'));
    expect(fingerprint('13905320001')).not.toBe(fingerprint('13905320002'));
    expect(fingerprint('13905320001')).toHaveLength(43);
  });

  test('depends on its key, so that nobody can try all numbers', () => {
    const before = fingerprint('13905320001');
    vi.stubEnv('FINGERPRINT_KEY', newKey());
    expect(fingerprint('13905320001')).not.toBe(before);
  });

  test('stays when the keys of the seal are rotated', () => {
    const before = fingerprint('13905320001');
    vi.stubEnv('SEAL_KEYS', `k2:${SECOND},k1:${FIRST}`);
    expect(fingerprint('13905320001')).toBe(before);
  });

  test('made before it had a key of its own is found again where that is the first key of the seal', () => {
    vi.stubEnv('FINGERPRINT_KEY', Buffer.alloc(32, 7).toString('base64'));
    // What the first key, thirty-two times 7, gave for this number when it served both.
    expect(fingerprint('13905320001')).toBe('JfIIuKKvS6TpVWIZ5THi9p9yccfUf07QdiW6UTmbv_E');
  });

  test.each(['', 'c2hvcnQ='])('without a key that is long enough (“%s”) the log says what to set', (key) => {
    vi.stubEnv('FINGERPRINT_KEY', key);
    expect(() => fingerprint('13905320001')).toThrow(/FINGERPRINT_KEY.*32 .*bytes.*base64/s);
  });
});
