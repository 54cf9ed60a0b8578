import { describe, expect, test } from 'vitest';
import type { Moment } from '#domain/kernel/actor';
import { HOUR, instantOf } from '#domain/kernel/time';
import type { AddressView } from '#domain/membership/contract';
import { itemView } from '#domain/repair/view-item';
import { starterAt } from '../../../cloudfunctions/repair/starter/catalogue';
import { EMPTY } from '../../../src/features/booking/draft';
import { likeLast } from '../../../src/features/booking/like-last';
import { phrasesFor } from '../../../src/pages/resident/book-step/phrases';
import { readBack, sayBesides, sayCost, toBeHeard } from '../../../src/pages/resident/book-step/read-back';
import { stepAfter, stepOf } from '../../../src/pages/resident/book-step/steps';
import { frequentFaults } from '../../../src/pages/resident/faults/frequent';

// 长辈版: what is asked in which order, what can be tapped instead of typed, what is read back.

const NOW = instantOf('2026-11-16', '09:00');
const moment: Moment = {
  ...{
    actor: { memberId: 'zhou', roles: ['staff'], providerId: null },
    now: NOW,
    requestId: 'r',
    digest: 'd',
  },
  ...{ newId: () => 'id', newCode: () => '0' },
};
const ITEMS = starterAt(moment).map((item) => itemView(item));
const itemOf = (id: string) => {
  const item = ITEMS.find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
};
const HOME: AddressView = {
  ...{ id: 'home', street: '云南路街道', community: '寿张路社区', door: '寿张路 28 号 402 室' },
  ...{ house: '寿张路 28 号', unit: '', room: '402', name: '刘女士', phone: '13905320001' },
};

describe('What breaks most often', () => {
  test('is a dozen faults in people’s words, all of them offered and at the door', () => {
    const faults = frequentFaults(ITEMS);
    expect(faults.map(({ label }) => label).slice(0, 3)).toEqual(['下水堵了', '马桶堵了', '水管漏水']);
    expect(faults).toHaveLength(12);
    expect(faults.every(({ item }) => item.path === 'door')).toBe(true);
    expect(faults.filter(({ item, label }) => item.name === label)).toEqual([]);
  });

  test('is filled up from a catalogue that staff made themselves, without what is only talked about', () => {
    const own = [
      { ...itemOf('job-advice'), id: 'a' },
      { ...itemOf('fridge'), id: 'b', name: '修炉子' },
    ];
    expect(frequentFaults(own).map(({ label }) => label)).toEqual(['修炉子']);
  });
});

describe('The questions', () => {
  test('come one after the other; how to talk is asked of a consultation only', () => {
    const following = (id: string) =>
      (['words', 'where', 'how', 'when', 'whole'] as const).map((step) => stepAfter(step, itemOf(id)));
    expect(following('kitchen-drain').filter((step) => step === 'how')).toEqual([]);
    expect(stepAfter('where', itemOf('kitchen-drain'))).toBe('when');
    expect(following('job-advice')).toEqual(['where', 'how', 'when', 'whole', 'whole']);
  });

  test('begin with the words; what is booked once more is read back at once', () => {
    expect(stepOf('', false)).toBe('words');
    expect(stepOf('', true)).toBe('whole');
    expect(stepOf('when', true)).toBe('when');
    expect(stepOf('constructor', false)).toBe('words');
  });

  test('can be answered by a tap for every item, in words that the cloud takes', () => {
    for (const item of ITEMS) {
      const phrases = phrasesFor(item);
      expect(phrases.length, item.id).toBeGreaterThan(1);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const words of phrases) expect(words.length, words).toBeGreaterThan(1);
    }
  });
});

describe('The whole, read back', () => {
  const drain = itemOf('kitchen-drain');
  const said = { ...EMPTY, wrong: '水槽不下水了' };

  test('names what, where, when and what it may cost, on the screen and aloud', () => {
    const lines = readBack(said, drain, HOME, NOW);
    expect(lines.map(({ step, words }) => [step, words])).toEqual([
      ['words', '水槽不下水了'],
      ['where', '寿张路社区 寿张路 28 号 402 室'],
      ['when', '现在就来，半小时内到门口'],
    ]);
    expect(toBeHeard(lines, drain)).toBe(
      '厨房下水道疏通，水槽不下水了。师傅到，寿张路社区 寿张路 28 号 402 室。时间，现在就来，半小时内到门口。公开价 ¥30–120，您同意了报价才动手。',
    );
  });

  test('says what is missing, and the two hours where they were chosen', () => {
    const [words, where, when] = readBack({ ...EMPTY, when: 'window' }, drain, undefined, NOW);
    expect([words?.words, where?.words, when?.words]).toEqual([
      '还没有说是什么情况',
      '还没有地址',
      '还没有选时间',
    ]);
    const later = readBack({ ...said, when: 'window', from: NOW + HOUR }, drain, HOME, NOW);
    expect(later[2]?.words).toBe('今天 10:00–12:00');
  });

  test('names what came with it from the whole form, which no question asked', () => {
    expect(sayBesides(said)).toBeNull();
    const chosen = { ...said, providerId: 'firm-1', photos: [{ fileId: 'one', url: 'one' }] };
    expect(sayBesides(chosen)).toBe('带上 1 张照片。只请您指定的那一家。');
    const lines = readBack(chosen, drain, HOME, NOW);
    expect(toBeHeard(lines, drain, sayBesides(chosen) ?? '')).toContain('只请您指定的那一家。');
  });

  test('promises nobody at the door where something is only talked about', () => {
    const lines = readBack({ ...said, meeting: 'office' }, itemOf('job-advice'), HOME, NOW);
    expect(lines.map(({ step }) => step)).toEqual(['words', 'where', 'how', 'when']);
    expect(lines.map(({ words }) => words).join()).not.toContain('到门口');
    expect(sayCost(itemOf('job-advice'))).toBe('不收费。');
  });
});

describe('照上次的来', () => {
  const contact = { name: '刘女士', phone: HOME.phone, door: HOME.door };
  const last = {
    ...({ wrong: '水槽不下水了', meeting: 'home', party: 'resident', bookedBy: null, contact } as const),
    place: { street: HOME.street, community: HOME.community },
  };

  test('takes the words and the home of last time', () => {
    expect(likeLast(last, [{ ...HOME, id: 'other', door: '青岛路 5 号' }, HOME])).toEqual({
      wrong: '水槽不下水了',
      addressId: 'home',
    });
  });

  test('leaves the home to her where it is in her book no more, or its door was not kept', () => {
    expect(likeLast(last, []).addressId).toBeNull();
    expect(likeLast({ ...last, contact: null }, [HOME]).addressId).toBeNull();
  });

  test('is for the same person where it was booked for somebody else, whose consent is asked anew', () => {
    const again = likeLast({ ...last, party: 'booker', bookedBy: '女儿' }, []);
    expect(again).toMatchObject({
      forWhom: 'other',
      name: '刘女士',
      house: '寿张路28号',
      room: '402',
      relation: '女儿',
    });
    expect(again).not.toHaveProperty('agreed');
  });
});
