import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/kernel/actor';
import { releaseByStaff, resume } from '#domain/repair/decide/door';
import { cancel, cancelByStaff } from '#domain/repair/decide/ending';
import { suggest } from '#domain/repair/decide/offering';
import { askFeeFirst, ruleFee } from '#domain/repair/decide/settle-fee';
import { partyOf } from '#domain/repair/party';
import { orderView } from '#domain/repair/view';
import { actor, done, HUIMIN, LIU, MA, managerOf, moment, NOW, openBoxes, STAFF } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

// Staff who are of the firm that came, or once were, decide nothing about its orders: neither a case nor a fee.

const COLLEAGUE: Actor = actor('colleague', ['staff', 'worker'], 'huimin');
const ONCE: Actor = { ...actor('once', ['staff']), everOf: ['huimin'] };
const WAS_THE_WORKER: Actor = { ...actor(MA.memberId, ['staff']), everOf: ['huimin'] };
const CONCERNED = { COLLEAGUE, ONCE, WAS_THE_WORKER };
const OTHER: Actor = { ...actor('other', ['staff']), everOf: ['haibin'] };

const frozen = anOrder({ state: 'frozen' });
const owed = done(cancel(anOrder({ state: 'arrived' }), null, moment({ actor: LIU })));
const unpaid = done(ruleFee(owed, { to: 'unpaid', why: '没有付' }, moment({ actor: STAFF })));
const MEANS = { id: 'huimin', name: '惠民服务部', mayServe: true };

describe.each(Object.entries(CONCERNED))('Of an order of the own firm, %s', (_, who) => {
  const by = moment({ actor: who });
  const own = { refusal: { code: 'OWN_CASE' } };

  it('settles no open case', () => {
    expect(resume(frozen, '核实过', by)).toMatchObject(own);
    expect(releaseByStaff(frozen, '核实过', by)).toMatchObject(own);
    expect(cancelByStaff(frozen, '核实过', by)).toMatchObject(own);
  });

  it('settles no fee, and asks nobody to pay one first', () => {
    expect(ruleFee(owed, { to: 'paid', why: '付了' }, by)).toMatchObject(own);
    expect(askFeeFirst(unpaid, 3, by)).toMatchObject(own);
  });

  it('sees it as the firm does, and is offered no step', () => {
    expect(orderView(frozen, who, NOW, openBoxes)).toMatchObject({
      ...{ party: 'involved', can: [], contact: null, wrong: '', photos: [] },
    });
    const first = done(askFeeFirst(unpaid, 3, moment({ actor: STAFF })));
    expect(orderView(first, STAFF, NOW, openBoxes)?.visitFee?.first).toBe(true);
    expect(orderView(first, who, NOW, openBoxes)?.visitFee?.first).toBe(false);
  });

  it('names the own firm to nobody', () => {
    const open = anOrder({ state: 'open', released: true });
    expect(suggest(open, MEANS, by)).toMatchObject(own);
    expect(suggest(open, { ...MEANS, id: 'third' }, by).ok).toBe(true);
  });
});

describe('Staff', () => {
  it('who are of no firm, or of another one, settle it', () => {
    for (const who of [STAFF, OTHER]) {
      expect(resume(frozen, '核实过', moment({ actor: who })).ok).toBe(true);
      expect(ruleFee(owed, { to: 'paid', why: '付了' }, moment({ actor: who })).ok).toBe(true);
      expect(orderView(frozen, who, NOW, openBoxes)?.can).toContain('resume');
    }
  });

  it('who manage the firm see the order as its manager, and who booked it as who booked it', () => {
    const boss: Actor = { ...managerOf(HUIMIN), roles: ['manager', 'staff'] };
    expect(partyOf(frozen, boss)).toBe('manager');
    expect(partyOf(frozen, { ...COLLEAGUE, memberId: 'liu' })).toBe('resident');
  });
});
