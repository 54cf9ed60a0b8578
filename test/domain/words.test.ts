import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { offences, offencesIn } from '../../config/words/check';
import { page } from '../../config/words/index';
import { allTexts, textsIn } from '../../config/words/texts';
import { JARGON, RULES, WORDS } from '../../config/words/words';

// One thing, one word; no words of the trade; Chinese signs between Chinese characters.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('Whatever can be read on a screen', () => {
  const texts = allTexts();

  it('says one word for one thing, none of the trade, and keeps the rules of signs and figures', () => {
    expect(offencesIn(texts)).toEqual([]);
  });

  it('is looked at as a whole: screens, rules, functions and the demo', () => {
    for (const folder of [
      'src/pages/',
      'src/domain/',
      'src/features/',
      'src/text/',
      'cloudfunctions/',
      'demo/',
    ])
      expect(texts.filter(({ at }) => at.startsWith(folder)).length, folder).toBeGreaterThan(10);
  });

  it('is on the page for whoever writes it', () => {
    expect(readFileSync(join(ROOT, 'docs/words.md'), 'utf8')).toBe(page());
  });
});

describe('A text', () => {
  it('is a literal, a template with what is put in, or what stands between two tags', () => {
    const source = [
      '// 注释不算',
      "const a = '预约';",
      `const b = \`最晚\${sayInstant(at, now)} 前，\${n} 件\`;`,
      'const c = <View>\n  一段话，\n  分两行{n}\n</View>;',
      'const d = /号楼/;',
    ].join('\n');
    expect(textsIn('x.tsx', source)).toEqual([
      { at: 'x.tsx:2', words: '预约' },
      { at: 'x.tsx:3', words: '最晚{instant} 前，{} 件' },
      { at: 'x.tsx:4', words: '一段话，分两行{}' },
    ]);
  });
});

describe('What is found', () => {
  it.each(WORDS.flatMap(({ say, not }) => not.map((wrong) => [wrong, say] as const)))(
    '%s instead of %s',
    (wrong, say) => {
      expect(offences(`请看${wrong}吧`).join('\n')).toContain(`${wrong}: say ${say}`);
    },
  );

  it.each(JARGON)('%s, which is a word of the trade', (word) => {
    expect(offences(`请看${word}吧`)).toContain(`${word}: a word of the trade`);
  });

  it.each(RULES.map(({ says, example }) => [says, example] as const))('%s: %s', (says, example) => {
    expect(offences(example)).toContain(says);
  });

  it.each([
    '今天 18:20 前到，¥80–120。',
    '公开价每次 ¥80',
    '服务商审核台',
    '登记和邀约',
    '请点“是本人”，再开工。',
    '不止 3 件等您办',
    'Excel、CSV 文件',
  ])('and nothing is wrong with %s', (words) => {
    expect(offences(words)).toEqual([]);
  });
});
