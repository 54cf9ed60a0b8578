import { describe, expect, it } from 'vitest';
import { itemsOf } from '#domain/vetting/application';
import { whatLacks } from '#domain/vetting/form';
import { FIELD_LABEL, itemLabel, STEP_LABEL } from '#domain/vetting/labels';
import { STEPS, stepAfter, stepBefore, stepOfField, stepOfItem } from '#domain/vetting/steps';
import { aPaper } from '../../kit/applications';
import { NOW } from '../../kit/given';

const FILM = { fileId: 'cloud://a/film.mp4', poster: 'cloud://a/poster.jpg', title: '怎么通' };
const SHOWN = { papers: [aPaper(), aPaper('locks')], videos: [FILM, FILM, FILM] };
const EMPTY = {
  name: '',
  creditCode: '',
  representative: '',
  contactName: '',
  office: '',
  streets: [],
  categories: [],
  papers: [],
  commitments: { noSubcontracting: false, listPrices: false },
  introduction: '',
  videos: [{ ...FILM, poster: '' }],
  idNumber: null,
  contactPhone: null,
};

describe('The steps of an application', () => {
  it('lead from the first to the last and back', () => {
    expect(STEPS.slice(1)).toEqual(STEPS.slice(0, -1).map(stepAfter));
    expect(STEPS.map(stepBefore)).toEqual([null, ...STEPS.slice(0, -1)]);
    expect(stepAfter('check')).toBe('check');
    expect(Object.keys(STEP_LABEL)).toEqual([...STEPS]);
  });

  it('hold every item of a review, so that each no is said where it is mended', () => {
    const items = itemsOf(SHOWN);
    expect(items.filter((item) => stepOfItem(item) === 'check')).toEqual([]);
    expect(items.map((item) => itemLabel(item, SHOWN)).filter((label) => /^[a-z]/.test(label))).toEqual([]);
  });

  it('hold every field that can lack, so that each gap is said where it is filled, by its name', () => {
    const lacking = whatLacks(EMPTY, NOW).map(({ path }) => path);
    expect(lacking).toHaveLength(12);
    expect(lacking.filter((field) => stepOfField(field) === 'check' || !FIELD_LABEL[field])).toEqual([]);
  });

  it('call a film that was taken out since by what it was', () => {
    expect(itemLabel('video-2', { ...SHOWN, videos: [FILM] })).toBe('视频');
  });
});
