import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayDay } from '#domain/kernel/time';
import type { ApplicationView } from '#domain/vetting/contract';

/** What stands behind one item of an application, and how far its review has come. */

export interface Fact {
  readonly label: string;
  readonly words: string;
}

const FACTS: Readonly<Record<string, (application: ApplicationView) => readonly Fact[]>> = {
  firm: ({ name, creditCode, office }) => [
    { label: '名称', words: name },
    { label: '信用代码', words: creditCode },
    { label: '地址', words: office },
  ],
  representative: ({ representative, idNumber }) => [
    { label: '姓名', words: representative },
    { label: '身份证号', words: idNumber ?? '' },
  ],
  contact: ({ contactName, contactPhone }) => [
    { label: '联系人', words: contactName },
    { label: '电话', words: contactPhone ?? '' },
  ],
  area: ({ streets, categories }) => [
    { label: '街道', words: streets.join('、') },
    { label: '门类', words: categories.map((one) => CATEGORY_LABEL[one] ?? one).join('、') },
  ],
  commitments: ({ commitments, joinsUnion }) => [
    { label: '不转包', words: commitments.noSubcontracting ? '已承诺' : '没有承诺' },
    { label: '按价目表收费', words: commitments.listPrices ? '已承诺' : '没有承诺' },
    { label: '加入工会', words: joinsUnion ? '已提出' : '没有提出' },
  ],
  introduction: ({ introduction }) => [{ label: '介绍', words: introduction }],
};

/** The place of a certificate or a video among its kind; null for everything else. */
export function placeOf(item: string, kind: 'paper' | 'video'): number | null {
  const [, what, place] = /^(paper|video)-(\d+)$/.exec(item) ?? [];
  return what === kind ? Number(place) : null;
}

/** What the applicant states for an item; what is empty is not there. */
export function factsOf(item: string, application: ApplicationView): readonly Fact[] {
  const place = placeOf(item, 'paper');
  const paper = place === null ? undefined : application.papers[place];
  const facts = paper
    ? [
        { label: '证号', words: paper.number },
        { label: '有效期', words: `${sayDay(paper.validFromOn)}到${sayDay(paper.validToOn)}` },
      ]
    : (FACTS[item]?.(application) ?? []);
  return facts.filter(({ words }) => words !== '');
}

export interface Progress {
  readonly items: readonly string[];
  readonly right: Readonly<Record<string, boolean>>;
}

/** 可以 for everything of which nothing was said yet; what was said stays. */
export const restRight = ({ items, right }: Progress): Record<string, boolean> => ({
  ...Object.fromEntries(items.map((item) => [item, true])),
  ...right,
});

/** 6 项通过，1 项要改，还有 2 项没看 */
export function saySum({ items, right }: Progress): string {
  const count = (verdict: boolean | undefined) => items.filter((item) => right[item] === verdict).length;
  const [yes, no, open] = [count(true), count(false), count(undefined)];
  if (open === items.length) return `一共 ${items.length} 项，还没有开始看。`;
  return `${[
    yes > 0 && `${yes} 项通过`,
    no > 0 && `${no} 项要改`,
    open > 0 ? `还有 ${open} 项没看` : '都看过了',
  ]
    .filter(Boolean)
    .join('，')}。`;
}
