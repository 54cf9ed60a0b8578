import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { FEN_MAX } from '#domain/kernel/limits';
import { DAY, HOUR } from '#domain/kernel/time';
import { autoConfirm, confirm, finish } from '#domain/repair/decide/closing';
import { cancel } from '#domain/repair/decide/ending';
import { approve, decline, type QuotedLine, quote } from '#domain/repair/decide/price';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { done, HUIMIN, LIU, MA, moment, NOW, workerActor } from '../../kit/given';
import { anOrder, DRAIN, LINES, PICTURES } from '../../kit/given-orders';
import { codeOf } from './outcomes';

const HIM = workerActor(HUIMIN, MA);
const quoted = (lines: readonly QuotedLine[], state: State = 'arrived') =>
  quote(anOrder({ state }), lines, moment({ actor: HIM }));
const labour = (over: Partial<Extract<QuotedLine, { kind: 'labour' }>>): QuotedLine[] => [
  { kind: 'labour', priceId: 'machine', quantity: 1, unitFen: 12_000, ...over },
];

describe('A quote', () => {
  it('sums its lines, with names and units from the public list and not from the phone', () => {
    expect(done(quoted(LINES)).quote).toMatchObject({
      totalFen: 13_000,
      lines: [
        { priceId: 'machine', name: '机器疏通（10 米以内）', unit: '次', quantity: 1, unitFen: 12_000 },
        { priceId: null, name: '密封圈', unit: '件', quantity: 2, unitFen: 500 },
      ],
    });
  });

  it("may reach the list's maximum and is refused one fen above it, beside the line", () => {
    expect(quoted(labour({ unitFen: 12_000 })).ok).toBe(true);
    expect(quoted([...LINES, ...labour({ unitFen: 12_001 })])).toMatchObject({
      refusal: { code: 'PRICE_ABOVE_LIST', fields: [{ path: 'lines.2.unitFen' }] },
    });
  });

  it('is refused with a line that the list of this item does not have', () => {
    expect(quoted(labour({ priceId: 'gold' }))).toMatchObject({
      refusal: { code: 'PRICE_NOT_ON_LIST', fields: [{ path: 'lines.0.priceId' }] },
    });
  });

  it('is refused when it sums to more than any repair may cost', () => {
    const parts = (fen: number): QuotedLine[] => [{ kind: 'part', name: '水泵', quantity: 1, unitFen: fen }];
    expect(quoted(parts(FEN_MAX)).ok).toBe(true);
    expect(quoted([...parts(FEN_MAX), ...labour({ unitFen: 1 })])).toMatchObject({
      refusal: { code: 'TOTAL_TOO_HIGH' },
    });
  });

  it('for extra work is a new one, and waits for her approval again', () => {
    const first = anOrder({ state: 'quoted' });
    const second = done(quoted(LINES, 'quoted'));
    expect(second.state).toBe('quoted');
    expect(second.quote?.id).not.toBe(first.quote?.id);
    const stale = approve(second, first.quote?.id ?? '', moment({ actor: LIU }));
    expect(stale).toEqual({ ok: false, refusal: { code: 'QUOTE_CHANGED' } });
    expect(done(approve(second, second.quote?.id ?? '', moment({ actor: LIU }))).state).toBe('approved');
  });

  it('that she declines ends the order, with the visit fee that the catalogue states', () => {
    expect(done(decline(anOrder({ state: 'quoted' }), null, moment({ actor: LIU })))).toMatchObject({
      state: 'cancelled',
      visitFee: { state: 'owed', fen: DRAIN.visitFeeFen },
      urgentHolder: 'free:order-1',
    });
  });
});

describe('A worker who quotes again and again', () => {
  const again = (order: RepairOrder, times: number) => {
    let now = order;
    for (let i = 0; i < times; i += 1) now = done(quote(now, LINES, moment({ actor: HIM })));
    return now;
  };
  const codeAfter = (order: RepairOrder) => codeOf(quote(order, LINES, moment({ actor: HIM })));

  it('tells her once of a quote that waits, however often it is changed meanwhile', () => {
    const ten = again(anOrder({ state: 'arrived' }), 10);
    const told = Object.keys(ten.effects).filter((key) => key.startsWith('notify') && key.endsWith(':liu'));
    const before = Object.keys(anOrder({ state: 'arrived' }).effects);
    expect(told.filter((key) => !before.includes(key))).toHaveLength(1);
  });

  it('is calmly refused from the eleventh on, until she has answered', () => {
    const ten = again(anOrder({ state: 'arrived' }), 10);
    expect(codeAfter(again(anOrder({ state: 'arrived' }), 9))).toBe('ok');
    expect(codeAfter(ten)).toBe('TOO_MANY_QUOTES');
    const approved = done(approve(ten, ten.quote?.id ?? '', moment({ actor: LIU })));
    expect(codeAfter(approved)).toBe('ok');
    const extra = again(approved, 10);
    expect(codeAfter(extra)).toBe('TOO_MANY_QUOTES');
    expect(codeAfter(done(decline(extra, null, moment({ actor: LIU }))))).toBe('ok');
  });

  it('and has no more than thirty on one order, whatever she answers', () => {
    let order = anOrder({ state: 'arrived' });
    for (let round = 0; round < 3; round += 1) {
      order = again(order, 10);
      order = done(approve(order, order.quote?.id ?? '', moment({ actor: LIU })));
    }
    expect(codeAfter(order)).toBe('TOO_MANY_QUOTES');
  });
});

describe('Cancelling by her', () => {
  it.each<[State, number]>([
    ['open', 0],
    ['accepted', 0],
    ['arrived', DRAIN.visitFeeFen],
    ['quoted', DRAIN.visitFeeFen],
  ])('costs, when it is %s, %d fen', (state, fee) => {
    const ended = done(cancel(anOrder({ state }), null, moment({ actor: LIU })));
    expect(ended.visitFee?.fen ?? 0).toBe(fee);
  });
});

describe('Finishing', () => {
  const asked = (checked: readonly string[], paidFen: number) =>
    finish(
      anOrder({ state: 'approved' }),
      { checked, photosBefore: PICTURES, photosAfter: PICTURES, paidFen },
      null,
      moment({ actor: HIM }),
    );

  it('needs every point of the standard ticked', () => {
    for (const [index] of DRAIN.standard.entries()) {
      const all = DRAIN.standard.filter((_, place) => place !== index);
      expect(asked(all, 0)).toMatchObject({
        refusal: { code: 'CHECKLIST_INCOMPLETE', fields: [{ path: 'checked' }] },
      });
    }
    expect(asked(DRAIN.standard, 13_000).ok).toBe(true);
  });

  it('keeps the points of the standard and no words of the phone', () => {
    expect(done(asked([...DRAIN.standard, '老板真好'], 0)).finish?.checked).toEqual(DRAIN.standard);
  });

  it('takes no more money than she approved', () => {
    expect(asked(DRAIN.standard, 13_001)).toMatchObject({ refusal: { code: 'PAID_ABOVE_QUOTE' } });
  });

  it('needs a photo from before and one from after, and says which is missing', () => {
    const shown = (
      photosBefore: readonly string[],
      photosAfter: readonly string[],
      order = anOrder({ state: 'approved' }),
    ) =>
      finish(
        order,
        { checked: DRAIN.standard, photosBefore, photosAfter, paidFen: 0 },
        null,
        moment({ actor: HIM }),
      );
    const missing = (field: string) => ({
      ok: false,
      refusal: { code: 'PHOTOS_MISSING', fields: [{ path: field, problem: 'required' }] },
    });
    expect(shown([], PICTURES)).toEqual(missing('photosBefore'));
    expect(shown(PICTURES, [])).toEqual(missing('photosAfter'));
    expect(shown([], [])).toEqual(missing('photosBefore'));
    // Of a talk there is nothing to photograph.
    const accepted = anOrder({ state: 'accepted' });
    const talk = { ...accepted, item: { ...accepted.item, path: 'consult' } } as const;
    expect(shown([], [], talk).ok).toBe(true);
  });

  it('of a consultation, which nobody quotes, takes at most what the list says, and that may be taken', () => {
    const accepted = anOrder({ state: 'accepted' });
    const talk: RepairOrder = {
      ...accepted,
      item: { ...accepted.item, path: 'consult', priceMaxFen: 8_000 },
    };
    const paid = (paidFen: number) =>
      codeOf(
        finish(
          talk,
          { checked: DRAIN.standard, photosBefore: [], photosAfter: [], paidFen },
          null,
          moment({ actor: HIM }),
        ),
      );
    expect([paid(8_000), paid(8_001)]).toEqual(['ok', 'PAID_ABOVE_QUOTE']);
  });

  it('sets the worker free for the next urgent order', () => {
    expect(done(asked(DRAIN.standard, 13_000)).urgentHolder).toBe('free:order-1');
  });
});

describe('Closing', () => {
  const finished = anOrder({ state: 'finished' });
  const dueAt = (finished.finish?.at ?? 0) + 48 * HOUR;
  const kinds = (order: { effects: object }) =>
    Object.keys(order.effects).filter((key) => key.startsWith('award'));

  it('by her keeps the amount that she paid and lets her earn once', () => {
    const order = done(confirm(finished, 12_000, moment({ actor: LIU, now: NOW + HOUR })));
    expect(order).toMatchObject({ state: 'closed', paidFen: 12_000, closedAt: NOW + HOUR, actsAt: null });
    expect(kinds(order)).toEqual(['award:repair-closed-order-1:liu']);
  });

  it('by the clock comes 48 hours after finishing, not a millisecond before, and says nothing of what she paid', () => {
    const at = (now: number) => autoConfirm(finished, moment({ actor: CLOCK, now }));
    expect(at(dueAt - 1)).toMatchObject({ ok: false, refusal: { code: 'NOT_NOW' } });
    const order = done(at(dueAt));
    expect(order).toMatchObject({ state: 'closed', paidFen: null });
    expect(kinds(order)).toEqual(['award:repair-closed-order-1:liu']);
  });

  it('lets her earn on the day on which she confirmed, or could have no more, however late the clock comes', () => {
    const earnedAt = ({ effects }: RepairOrder) =>
      Object.values(effects).flatMap((effect) => (effect.kind === 'award' ? [effect.at] : []));
    const byHer = done(confirm(finished, 12_000, moment({ actor: LIU, now: NOW + HOUR })));
    expect(earnedAt(byHer)).toEqual([NOW + HOUR]);
    const late = done(autoConfirm(finished, moment({ actor: CLOCK, now: dueAt + 5 * DAY })));
    expect([earnedAt(late), late.closedAt]).toEqual([[dueAt], dueAt + 5 * DAY]);
  });

  it('earns nothing when the order was taken on the telephone', () => {
    const order = done(confirm({ ...finished, channel: 'telephone' }, 0, moment({ actor: LIU })));
    expect(kinds(order)).toEqual([]);
  });
});
