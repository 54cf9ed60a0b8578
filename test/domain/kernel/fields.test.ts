import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as field from '#domain/kernel/fields';
import { FEN_MAX } from '#domain/kernel/limits';
import { sayFen, sayLargeFen, sayRange } from '#domain/kernel/money';

const takes = (schema: { safeParse(input: unknown): { success: boolean } }, input: unknown) =>
  schema.safeParse(input).success;

describe('Words by a person', () => {
  it.each([
    '<script>alert(1)</script>',
    '<b>好</b>',
    '</div>',
    '<!-- -->',
    'javascript:alert(1)',
    'JavaScript:x',
    '<?php',
  ])('are refused with markup in them: %s', (words) => {
    expect(takes(field.text(200), words)).toBe(false);
  });

  it.each(['水压 < 0.3 兆帕', '3 <5 吧', '堵了\n一放水就返', '😀 谢谢', "it's fine & good"])(
    'are taken as they are otherwise: %s',
    (words) => {
      expect(field.text(200).parse(words)).toBe(words);
    },
  );

  it('are refused with characters that hide or turn round what is read', () => {
    for (const hidden of ['\u0000', '\u0007', '\u001b', '\u202e', '\u2066', '\u007f']) {
      expect(takes(field.text(200), `好${hidden}的`)).toBe(false);
    }
  });

  it('are trimmed first and measured then', () => {
    expect(field.text(2).parse('  好的  ')).toBe('好的');
    expect(takes(field.text(2), '好的吧')).toBe(false);
    expect([takes(field.text(2), '好'), takes(field.text(2), '')]).toEqual([true, false]);
    expect(takes(field.text(5), '   ')).toBe(false);
    expect(field.text(5, 0).parse('   ')).toBe('');
  });
});

describe('A door', () => {
  it('has a house, a room, and a unit where there is one', () => {
    expect(takes(field.door.house, '寿张路 21 号')).toBe(true);
    expect([takes(field.door.house, ''), takes(field.door.unit, ''), takes(field.door.room, '')]).toEqual([
      false,
      true,
      false,
    ]);
    const longest = (field: { safeParse(input: unknown): { success: boolean } }) =>
      [10, 11, 30, 31].map((length) => takes(field, '号'.repeat(length)));
    expect(longest(field.door.house)).toEqual([true, true, true, false]);
    for (const part of [field.door.unit, field.door.room])
      expect(longest(part)).toEqual([true, false, false, false]);
  });
});

describe('A sum of money', () => {
  it('is whole fen from nought to a hundred thousand yuan', () => {
    expect(FEN_MAX).toBe(10_000_000);
    for (const fen of [0, 1, FEN_MAX]) expect(takes(field.fen, fen)).toBe(true);
    for (const wrong of [-1, 0.5, FEN_MAX + 1, '100', null, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(takes(field.fen, wrong)).toBe(false);
    }
  });

  it('is said in yuan, without decimals where there are none', () => {
    expect([0, 12_000, 12_050, 5].map(sayFen)).toEqual(['¥0', '¥120', '¥120.50', '¥0.05']);
    expect([0, 999_900, 1_000_000, 689_000_000, 725_886_000].map(sayLargeFen)).toEqual([
      '¥0',
      '¥9999',
      '¥1 万',
      '¥689 万',
      '¥725.89 万',
    ]);
    expect(sayRange(8_000, 12_000)).toBe('¥80–120');
    expect(sayRange(8_000, 8_000)).toBe('¥80');
  });
});

describe('A file', () => {
  const ticket = (purpose: string, ending = 'jpg') =>
    `cloud://env.local/tickets/${purpose}/${'0a'.repeat(16)}.${ending}`;

  it('is handed in under a ticket of its purpose alone', () => {
    expect(takes(field.upload('paper'), ticket('paper'))).toBe(true);
    expect(takes(field.upload('order-film'), ticket('order-film', 'mp4'))).toBe(true);
    for (const wrong of [
      ...[ticket('portrait'), ticket('paper', 'mp4'), `${ticket('paper')}/more`, ticket('paper', 'js')],
      'cloud://env.local/kept/paper/somebody-elses.jpg',
      'cloud://env.local/sent/somebody-elses.jpg',
    ]) {
      expect(takes(field.upload('paper'), wrong), wrong).toBe(false);
    }
  });

  it('may stay in a form that is sent again, but not as the ticket of another purpose', () => {
    expect(takes(field.uploadOrKept('paper'), ticket('paper'))).toBe(true);
    expect(takes(field.uploadOrKept('paper'), ticket('portrait'))).toBe(false);
  });

  it('comes with as many others as the form takes, and with none where it needs none', () => {
    const [one, many] = [[ticket('paper')], Array.from({ length: 3 }, () => ticket('paper'))];
    expect([0, 2, 3].map((max) => takes(field.photos('paper', max), many))).toEqual([false, false, true]);
    expect([takes(field.photos('paper', 3), []), takes(field.photos('paper', 3, 1), [])]).toEqual([
      true,
      false,
    ]);
    expect([takes(field.photos('paper', 3, 1), one), takes(field.photos('paper', 3, 2), one)]).toEqual([
      true,
      false,
    ]);
  });

  it('is named by the cloud and cannot lead out of its folder', () => {
    expect(takes(field.uploadOrKept('paper'), 'cloud://env.local/demo/work/pipes-before.svg')).toBe(true);
    for (const wrong of [
      'https://example.com/a.png',
      'cloud://env.local/../secret',
      'cloud://env.local/a/../../b',
      'cloud://env.local/',
      'cloud://env/a b.png',
      'javascript:alert(1)',
      'cloud://env.local/a\n',
    ]) {
      expect(takes(field.uploadOrKept('paper'), wrong), wrong).toBe(false);
    }
  });
});

describe('A day', () => {
  it('is one of the calendar, of this century or the last', () => {
    for (const on of ['1958-05-01', '2024-02-29', '2000-02-29', '2026-02-28', '2026-12-31', '2099-01-01'])
      expect(takes(field.day, on), on).toBe(true);
    const none = [
      '2027-13-45',
      '2026-02-30',
      '2026-02-29',
      '1900-02-29',
      '2026-10-99',
      '2026-04-31',
      '2026-00-10',
    ];
    for (const on of [
      ...none,
      '2026-01-00',
      '1899-12-31',
      '2100-01-01',
      '2026-1-1',
      '20260101',
      '',
      '2026-01-01\n',
    ])
      expect(takes(field.day, on), on).toBe(false);
  });

  it('has a month of twelve', () => {
    for (const month of ['2026-01', '2026-12']) expect(takes(field.month, month)).toBe(true);
    for (const month of ['2026-00', '2026-13', '2026-1', '2026-01-01', '1999-01'])
      expect(takes(field.month, month), month).toBe(false);
  });
});

describe('An id, a phone and an instant', () => {
  it('hold nothing but what they are made of', () => {
    expect(takes(field.id, 'a1_-B')).toBe(true);
    for (const wrong of ['', 'a.b', 'a b', '$ne', 'a'.repeat(65), { $ne: null }, 'a\n']) {
      expect(takes(field.id, wrong)).toBe(false);
    }
    expect(takes(field.phone, '19900520001')).toBe(true);
    for (const wrong of ['12900520001', '1990052000', '199005200011', '+8619900520001', '19900520001\n']) {
      expect(takes(field.phone, wrong)).toBe(false);
    }
    // The last instant of 2099 in London.
    for (const right of [0, 4_102_444_800_000]) expect(takes(field.instant, right)).toBe(true);
    for (const wrong of [-1, 1.5, 4_102_444_800_001, '0']) expect(takes(field.instant, wrong)).toBe(false);
  });

  it('are never taken from an object, whatever is inside', () => {
    fc.assert(
      fc.property(fc.object(), (thing) => {
        for (const schema of [
          field.id,
          field.phone,
          field.fen,
          field.instant,
          field.uploadOrKept('paper'),
          field.text(50),
        ]) {
          expect(takes(schema, thing)).toBe(false);
        }
      }),
    );
  });
});
