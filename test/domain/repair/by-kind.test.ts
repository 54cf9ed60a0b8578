import { describe, expect, it } from 'vitest';
import { actionLabel, eventLabel, orderTitle, stateLabel, whoComes } from '#domain/repair/by-kind';
import { headline } from '#domain/repair/headlines';
import type { STATES } from '#domain/repair/order-states';
import { rowLine } from '#domain/repair/row-line';
import { CONSULT } from '#domain/repair/transitions';
import { NOW } from '../../kit/given';

// Advice on work or a flat is no repair: nobody is a 师傅 there, and nothing is mended.

const REPAIR = /师傅|维修|修好|再修|返工|上门|开工|门口/;
const actions = Object.keys(CONSULT) as (keyof typeof CONSULT)[];
/** What WeChat's and the money's side of any order is called, whatever was ordered. */
const OF_ANY = /上门费|师傅来过/;

const PARTIES = ['resident', 'worker', 'staff', 'manager'] as const;
const TALKED: readonly (typeof STATES)[number][] = [
  'open',
  'accepted',
  'finished',
  'closed',
  'cancelled',
  'lapsed',
  'frozen',
];
const order = (state: (typeof STATES)[number], party: (typeof PARTIES)[number], more = {}) =>
  ({
    ...{ id: 'o', state, party, meeting: 'phone', when: { kind: 'urgent' }, worker: null, promisedAt: NOW },
    ...{ bookedAt: NOW, recognised: false, quote: null, actsAt: NOW, visitFee: null, awaitsChoice: false },
    ...{ chosenUntil: null, suggestion: null, visit: null, approvedFen: null, rejected: null, rework: null },
    ...{
      timeline: [{ at: NOW, action: 'dispute', by: 'resident' }],
      invited: null,
      workerName: null,
      totalFen: null,
    },
    ...more,
  }) as unknown as Parameters<typeof headline>[0] & Parameters<typeof rowLine>[0];

describe('An order for a talk', () => {
  it.each(['phone', 'office'] as const)('is never said in the words of a repair, by %s', (meeting) => {
    const kind = { meeting };
    const said = [
      ...TALKED.map((state) => stateLabel({ state, ...kind })),
      ...actions.flatMap((action) => [eventLabel(action, kind), actionLabel(action, kind)]),
      whoComes(kind),
      orderTitle(kind),
    ].filter((words) => !OF_ANY.test(words));
    expect(said.filter((words) => REPAIR.test(words))).toEqual([]);
  });

  it('says so in a repair', () => {
    const kind = { meeting: 'home' } as const;
    expect([stateLabel({ state: 'accepted', ...kind }), eventLabel('finish', kind)]).toEqual([
      '师傅已接单',
      '师傅完工',
    ]);
    expect([whoComes(kind), orderTitle(kind), actionLabel('reject', kind)]).toEqual([
      '师傅',
      '维修单',
      '没修好',
    ]);
  });

  it('has headlines of its own for whoever asked and for staff, whoever takes it', () => {
    const ways = [{}, { awaitsChoice: true }, { invited: 3 }, { suggestion: { id: 'f', name: '惠民' } }];
    const said = TALKED.flatMap((state) =>
      ways.flatMap((more) => {
        const his = headline(order(state, 'resident', more), NOW);
        return [his.now, his.next, rowLine(order(state, 'resident', more), NOW)];
      }),
    ).filter((words) => !OF_ANY.test(words));
    expect(said.filter((words) => REPAIR.test(words))).toEqual([]);
  });
});
