import { JSDOM } from 'jsdom';
import { createElement } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OrderView } from '#domain/repair/contract';
import { orderView } from '#domain/repair/view';
import { LIU, NOW, openBoxes } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

// The screen's own table, in a page of this machine: what WeChat's elements are there, plain ones are here.

vi.mock('@tarojs/components', () => ({ View: 'div', Text: 'span', Image: 'img' }));
vi.mock('@tarojs/taro', () => ({ default: {} }));

beforeAll(() => {
  const { window } = new JSDOM('');
  for (const [name, value] of [
    ['window', window],
    ['document', window.document],
    ['navigator', window.navigator],
  ] as const)
    vi.stubGlobal(name, value);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const order = orderView(anOrder({ state: 'quoted' }), LIU, NOW, openBoxes);
type Line = NonNullable<OrderView['quote']>['lines'][number];
const part = (name: string): Line => ({
  kind: 'part',
  priceId: null,
  name,
  unit: '件',
  quantity: 1,
  unitFen: 500,
});
const quoted = (...names: string[]) => {
  if (!order?.quote) throw new Error('nothing is quoted');
  const quote = { ...order.quote, lines: names.map(part) };
  return { order: { ...order, quote }, quote };
};

describe('A quote with two parts of one name and price', () => {
  test.each(['resident', 'provider'] as const)(
    'shows both, and what comes after them, as it is now (%s)',
    async (who) => {
      const { createRoot } = await import('react-dom/client');
      const { flushSync } = await import('react-dom');
      const { QuoteTable } = await import(`../../../src/pages/${who}/order/quote-table.tsx`);
      const wrong = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const main = document.createElement('div');
      const root = createRoot(main);
      const shown = (...names: string[]) => {
        flushSync(() => root.render(createElement(QuoteTable, quoted(...names))));
        return main.textContent?.match(/密封圈|软管|角阀/g);
      };
      expect(shown('密封圈', '密封圈', '软管')).toEqual(['密封圈', '密封圈', '软管']);
      expect(shown('角阀', '密封圈', '密封圈')).toEqual(['角阀', '密封圈', '密封圈']);
      expect(shown('密封圈', '软管')).toEqual(['密封圈', '软管']);
      expect(wrong.mock.calls).toEqual([]);
      wrong.mockRestore();
      flushSync(() => root.unmount());
    },
  );
});
