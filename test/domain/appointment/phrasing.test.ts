import { describe, expect, it } from 'vitest';
import { keepPhrase } from '#domain/appointment/decide/phrasing';
import { NO_PHRASES, PHRASES_MAX, type Phrases, withPhrase } from '#domain/appointment/phrases';
import { done, moment, STAFF } from '../../kit/given';

const keep = (
  phrases: Phrases,
  title: string,
  words: string | null,
  topic: 'dispute' | 'interests' = 'dispute',
) => keepPhrase(phrases, { topic, title, words }, moment({ actor: STAFF }));

describe('答复常用语', () => {
  it('are kept by topic and title: written anew where they stand, taken out by nothing', () => {
    const two = done(keep(done(keep(NO_PHRASES, '调解', '一')), '转办', '二'));
    expect(done(keep(two, '调解', '三')).list.map(({ words }) => words)).toEqual(['三', '二']);
    expect(done(keep(two, '调解', null)).list.map(({ title }) => title)).toEqual(['转办']);
    expect(done(keep(two, '调解', '四', 'interests')).list).toHaveLength(3);
  });

  it('are twelve of a topic', () => {
    let phrases = NO_PHRASES;
    for (let no = 0; no < PHRASES_MAX; no += 1) phrases = done(keep(phrases, `第 ${no} 条`, '话'));
    expect(keep(phrases, '再一条', '话')).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_PHRASES' } });
    expect(done(keep(phrases, '第 0 条', '改过')).list).toHaveLength(PHRASES_MAX);
    expect(done(keep(phrases, '再一条', '话', 'interests')).list).toHaveLength(PHRASES_MAX + 1);
  });

  it('are put behind what is written, and never cut', () => {
    expect(withPhrase('', '一句', 10)).toBe('一句');
    expect(withPhrase('先说的 ', '一句', 10)).toBe('先说的\n一句');
    expect(withPhrase('很长很长的', '一句话也很长', 10)).toBe('很长很长的');
  });
});
