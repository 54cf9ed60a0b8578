import { describe, expect, it } from 'vitest';
import {
  endingOf,
  TICKET_LASTS,
  TICKETS_MAX,
  ticketId,
  ticketOf,
  ticketPath,
  UPLOAD_PURPOSES,
  UPLOADS,
  type UploadPurpose,
  wrongBytes,
  wrongFile,
} from '#domain/kernel/upload';

const HOUR = 3_600_000;
const MEGABYTE = 1_048_576;
const SECRET = '0123456789abcdef0123456789abcdef';

/** The law: what may be handed in for what, how large, who sees it, and who looks at it before. */
const LAW = [
  ['order-photo', 'picture', 10, 'parties', 'nobody', '.jpg'],
  ['order-film', 'film', 20, 'parties', 'nobody', '.mp4'],
  ['work-photo', 'picture', 10, 'parties', 'nobody', '.jpg'],
  ['evidence', 'picture', 10, 'parties', 'wechat', '.jpg'],
  ['rating-photo', 'picture', 10, 'everybody', 'wechat', '.jpg'],
  ['paper', 'picture', 10, 'staff', 'staff', '.jpg'],
  ['portrait', 'picture', 10, 'everybody', 'staff', '.jpg'],
  ['firm-film', 'film', 20, 'everybody', 'staff', '.mp4'],
  ['film-poster', 'picture', 10, 'everybody', 'staff', '.jpg'],
  ['reward-photo', 'picture', 10, 'everybody', 'staff', '.jpg'],
  ['station-photo', 'picture', 10, 'everybody', 'wechat', '.jpg'],
  ['book-photo', 'picture', 10, 'everybody', 'wechat', '.jpg'],
  ['broken-photo', 'picture', 10, 'parties', 'wechat', '.jpg'],
  ['table', 'table', 5, 'staff', 'nobody', '.table'],
] as const;

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [...Buffer.from('RIFF0000WEBP')];
const MP4 = [...Buffer.from('0000ftyp')];

describe('What may be handed in', () => {
  it.each(LAW)('%s: a %s of at most %d MB, seen by %s, looked at before by %s', (...row) => {
    const [purpose, kind, megabytes, seenBy, lookedAtBy, ending] = row;
    expect(UPLOADS[purpose]).toEqual({ kind, bytesMax: megabytes * MEGABYTE, seenBy, lookedAtBy });
    expect(endingOf(purpose)).toBe(ending);
  });

  it('is nothing else', () => {
    expect(UPLOAD_PURPOSES).toEqual(LAW.map(([purpose]) => purpose));
  });

  it.each(LAW)('%s: as many bytes as the rule says and not one more, and not none at all', (...row) => {
    const [purpose, kind, megabytes] = row;
    const bytes = (size: number) => {
      const all = new Uint8Array(size);
      all.set(kind === 'film' ? MP4 : JPEG);
      return all;
    };
    expect(wrongBytes(purpose, bytes(megabytes * MEGABYTE))).toBeNull();
    expect(wrongBytes(purpose, bytes(megabytes * MEGABYTE + 1))).toBe('too-large');
    expect(wrongBytes(purpose, new Uint8Array(0))).toBe('empty');
  });
});

describe('What a file is, its bytes say, whatever its name', () => {
  const is = (purpose: UploadPurpose, bytes: readonly number[]) =>
    wrongBytes(purpose, Uint8Array.from(bytes)) ?? 'taken';

  it.each([
    ['JPEG', JPEG],
    ['PNG', PNG],
    ['WebP', WEBP],
  ])('%s is a picture and no film', (_, bytes) => {
    expect([is('order-photo', bytes), is('order-film', bytes)]).toEqual(['taken', 'wrong-type']);
    expect(is('order-photo', [...bytes, 1, 2, 3])).toBe('taken');
  });

  it('MP4 and QuickTime are films and no pictures', () => {
    expect([is('order-film', MP4), is('order-photo', MP4)]).toEqual(['taken', 'wrong-type']);
    expect(is('firm-film', [...Buffer.from('....ftypqt  ')])).toBe('taken');
  });

  it.each([
    ['JPEG', JPEG, [0, 1, 2]],
    ['PNG', PNG, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['WebP', WEBP, [0, 1, 2, 3, 8, 9, 10, 11]],
  ])('each byte of the mark of a %s is looked at', (_, bytes, places) => {
    for (const place of places) {
      const other = bytes.map((byte, nth) => (nth === place ? byte ^ 1 : byte));
      expect([place, is('evidence', other)]).toEqual([place, 'wrong-type']);
    }
    expect(is('evidence', bytes.slice(0, -1))).toBe('wrong-type');
  });

  it('each byte of the mark of a film is looked at, and it stands behind four others', () => {
    for (const place of [4, 5, 6, 7]) {
      const other = MP4.map((byte, nth) => (nth === place ? byte ^ 1 : byte));
      expect([place, is('order-film', other)]).toEqual([place, 'wrong-type']);
    }
    expect(is('order-film', [...Buffer.from('ftyp0000')])).toBe('wrong-type');
  });

  it('the four bytes of a WebP that say how long it is may be any', () => {
    expect(is('paper', [...Buffer.from('RIFF'), 1, 2, 3, 4, ...Buffer.from('WEBP')])).toBe('taken');
    expect(is('paper', [...Buffer.from('WEBP0000RIFF')])).toBe('wrong-type');
  });
});

describe('A phone knows by the beginning of a file', () => {
  const HEIC = [0, 0, 0, 24, ...Buffer.from('ftypheic')];
  const begins = (size: number, head: readonly number[]) =>
    wrongFile('paper', { size, head: Uint8Array.from(head) });

  it('that an iPhone’s own format is refused, and what is too large or empty, before anything is sent', () => {
    expect(begins(3 * MEGABYTE, HEIC)).toBe('wrong-type');
    expect(begins(10 * MEGABYTE, JPEG)).toBeNull();
    expect(begins(10 * MEGABYTE + 1, JPEG)).toBe('too-large');
    expect(begins(0, [])).toBe('empty');
  });
});

describe('A ticket', () => {
  it('lasts a day, and at most nine are given at once', () => {
    expect([TICKET_LASTS, TICKETS_MAX]).toEqual([24 * HOUR, 9]);
  });

  it('names its purpose, and the one path under which a file may be put', () => {
    expect(ticketPath('order-photo', SECRET)).toBe(`tickets/order-photo/${SECRET}.jpg`);
    expect(ticketPath('firm-film', SECRET)).toBe(`tickets/firm-film/${SECRET}.mp4`);
    expect(ticketId('paper', SECRET)).toBe(`paper-${SECRET}`);
  });

  it.each(LAW)(
    'is found from the file that was put there: %s',
    (purpose, _kind, _mb, _seen, _looked, ending) => {
      const path = `tickets/${purpose}/${SECRET}${ending}`;
      expect(ticketOf(`cloud://env-1.6f6f-env-1/${path}`)).toEqual({
        id: `${purpose}-${SECRET}`,
        purpose,
        path,
      });
    },
  );

  it.each([
    ['the server’s own copy', `cloud://env/kept/order-photo/${SECRET}.jpg`],
    ['a file of before there were tickets', 'cloud://env/uploads/liu/photo.jpg'],
    ['a purpose that there is not', `cloud://env/tickets/gift/${SECRET}.jpg`],
    ['a name that every object has', `cloud://env/tickets/constructor/${SECRET}.jpg`],
    ['a secret that is too short', `cloud://env/tickets/paper/${SECRET.slice(1)}.jpg`],
    ['a secret that is too long', `cloud://env/tickets/paper/${SECRET}0.jpg`],
    ['a secret in capitals', `cloud://env/tickets/paper/${SECRET.toUpperCase()}.jpg`],
    ['another ending', `cloud://env/tickets/paper/${SECRET}.png`],
    ['something behind the ending', `cloud://env/tickets/paper/${SECRET}.jpg?x`],
    ['something before the place', `x cloud://env/tickets/paper/${SECRET}.jpg`],
    ['a folder between', `cloud://env/a/tickets/paper/${SECRET}.jpg`],
    ['no place at all', ''],
  ])('is not found from %s', (_, fileId) => {
    expect(ticketOf(fileId)).toBeNull();
  });
});
