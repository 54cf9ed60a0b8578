import { describe, expect, it } from 'vitest';
import type { ApplicationView } from '#domain/vetting/contract';
import { factsOf, placeOf, restRight, saySum } from '../../../src/pages/staff/application/verdicts';

const items = ['firm', 'contact', 'paper-0', 'video-0'];

describe('The sum of a review', () => {
  it.each([
    [{}, '一共 4 项，还没有开始看。'],
    [{ firm: true }, '1 项通过，还有 3 项没看。'],
    [{ firm: true, contact: false }, '1 项通过，1 项要改，还有 2 项没看。'],
    [{ firm: true, contact: true, 'paper-0': true, 'video-0': true }, '4 项通过，都看过了。'],
    [{ firm: false, contact: true, 'paper-0': true, 'video-0': true }, '3 项通过，1 项要改，都看过了。'],
  ])('%j says %s', (right, words) => {
    expect(saySum({ items, right })).toBe(words);
  });

  it('counts only what is looked at now: a verdict on what was taken out since is nothing', () => {
    expect(saySum({ items, right: { 'video-3': false } })).toBe('一共 4 项，还没有开始看。');
  });
});

it('全部可以 fills what nothing was said of, and no verdict changes', () => {
  const right = restRight({ items, right: { contact: false } });
  expect(right).toEqual({ firm: true, contact: false, 'paper-0': true, 'video-0': true });
});

describe('What stands behind an item', () => {
  const application = {
    ...{ name: '顺心', creditCode: '91370202', office: '云南路 66 号' },
    ...{ representative: '郭', idNumber: null, contactName: '郭', contactPhone: '139****0009' },
    ...{ streets: ['云南路', '中山路'], categories: ['pipes'], introduction: '' },
    papers: [{ kind: '管道证', number: 'P-1', validFromOn: '2026-01-01', validToOn: '2027-01-01' }],
    commitments: { noSubcontracting: true, listPrices: false },
    joinsUnion: false,
  } as unknown as ApplicationView;
  const wordsOf = (item: string) => factsOf(item, application).map(({ words }) => words);

  it('is what the applicant states of it, without what is not there', () => {
    expect(wordsOf('firm')).toEqual(['顺心', '91370202', '云南路 66 号']);
    expect(wordsOf('representative')).toEqual(['郭']);
    expect(wordsOf('area')[0]).toBe('云南路、中山路');
    expect(wordsOf('commitments')).toEqual(['已承诺', '没有承诺', '没有提出']);
    expect(wordsOf('introduction')).toEqual([]);
    expect(wordsOf('paper-0')).toEqual(['P-1', '2026年1月1日到2027年1月1日']);
    expect(wordsOf('paper-1')).toEqual([]);
  });

  it('finds a certificate and a film by their place', () => {
    expect(placeOf('paper-2', 'paper')).toBe(2);
    expect(placeOf('paper-2', 'video')).toBeNull();
    expect(placeOf('firm', 'paper')).toBeNull();
  });
});
