import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { STATE_LABEL } from '#domain/repair/labels';
import { warrantyUntil } from '#domain/repair/order';
import { AT_WORK, IN_FIRM_LIST, IN_HAND, LIVE, STATES } from '#domain/repair/order-states';
import { andWaited, expected, rowLine, sayMinutes, sayWaited } from '#domain/repair/row-line';
import { NOW } from '../../kit/given';

const row = (of: Partial<OrderRow>): OrderRow =>
  ({
    ...{
      state: 'open',
      workerName: '王师傅',
      promisedAt: null,
      bookedAt: NOW,
      rework: false,
      meeting: 'home',
    },
    ...{ when: { kind: 'urgent' }, awaitsChoice: false, totalFen: null, visitFee: null },
    ...of,
  }) as OrderRow;
const line = (of: Partial<OrderRow>, later = 0) => rowLine(row(of), NOW + later);

describe('An order in a list', () => {
  test('says in each state what its resident waits for', () => {
    expect(line({ awaitsChoice: true })).toBe('还没有师傅来，请您选择');
    expect(line({})).toBe('正在为您找师傅');
    expect(line({ state: 'postponed' })).toBe('王师傅约好再来');
    expect(line({ state: 'arrived', workerName: null })).toBe('师傅已到，正在查看');
    expect(line({ state: 'quoted' })).toBe('王师傅报价了，等您同意');
    expect(line({ state: 'quoted', totalFen: 8_000 })).toContain('王师傅报价 ');
    expect(line({ state: 'approved' })).toBe('王师傅正在维修');
    expect(line({ state: 'finished' })).toBe('王师傅说修好了，请您检查');
    expect(line({ state: 'finished', meeting: 'call' as never })).toBe('王师傅说谈完了，请您确认');
    expect(line({ state: 'frozen' })).toBe('已冻结，工会正在核实');
    expect(line({ state: 'cancelled' })).toBe(STATE_LABEL.cancelled);
    expect(line({ state: 'cancelled', visitFee: 'owed' })).toBe('已取消，上门费还没有付');
    expect(line({ state: 'closed' })).toBe(STATE_LABEL.closed);
  });

  test('says how long somebody waits who needs one at once, from the first full minute on', () => {
    expect(line({}, MINUTE - 1)).toBe('正在为您找师傅');
    expect(line({}, MINUTE)).toBe('正在为您找师傅，已经等了 1 分钟');
    expect(andWaited(row({ rework: true }), NOW + HOUR)).toBe('');
    expect(andWaited(row({ when: { kind: 'window' } as never }), NOW + HOUR)).toBe('');
    expect([sayWaited(NOW, NOW), sayWaited(NOW, NOW + MINUTE)]).toEqual(['刚刚预约', '已经等了 1 分钟']);
    expect([59, 60, 61, 150].map(sayMinutes)).toEqual([
      '59 分钟',
      '1 小时',
      '1 小时 1 分钟',
      '2 小时 30 分钟',
    ]);
  });

  test('says that nobody came only once the promised instant is over', () => {
    const promised = { state: 'accepted', promisedAt: NOW + 20 * MINUTE } as const;
    const at = (later: number) => expected(row(promised), NOW + later);
    expect(at(0)).toBe('王师傅已接单，预计 18:05 前到');
    expect(at(20 * MINUTE)).toBe('已经等了 20 分钟，王师傅预计 18:05 到');
    expect(at(20 * MINUTE + 1)).toBe('已经等了 20 分钟，王师傅说好 18:05 前到，还没有到');
    const agreed = row({ ...promised, when: { kind: 'window' } as never });
    expect(expected(agreed, NOW + 20 * MINUTE)).toBe('王师傅已接单，预计 18:05 前到');
    expect(expected(agreed, NOW + HOUR)).toBe('王师傅说好 18:05 前到，还没有到');
    expect(expected(row({ state: 'accepted' }), NOW)).toBe('王师傅已接单');
    expect(line({ state: 'accepted', meeting: 'call' as never })).toBe('王师傅已接单');
    expect(line({ ...promised, meeting: 'call' as never })).toBe('王师傅已接单，最晚 18:05');
  });
});

describe('The states of an order', () => {
  test('in which its worker may know the door are these', () => {
    expect(AT_WORK).toEqual(['accepted', 'arrived', 'quoted', 'approved', 'postponed', 'finished']);
    expect(IN_HAND).toEqual([...AT_WORK, 'frozen']);
    expect(LIVE).toEqual(['open', ...AT_WORK]);
  });

  test('stand each in one list of the firm, but for those in which no firm has it', () => {
    const lists = Object.values(IN_FIRM_LIST).flat();
    expect([...lists, 'open', 'lapsed'].sort()).toEqual([...STATES].sort());
    expect([IN_FIRM_LIST.closed, IN_FIRM_LIST.cancelled]).toEqual([['closed'], ['cancelled']]);
  });

  test('end with the warranty, which runs from closing', () => {
    const item = { warrantyDays: 30 } as never;
    expect(warrantyUntil({ closedAt: NOW, item })).toBe(NOW + 30 * DAY);
    expect(warrantyUntil({ closedAt: null, item })).toBeNull();
  });
});
