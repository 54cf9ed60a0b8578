import { describe, expect, it } from 'vitest';
import { blank, restored } from '#domain/kernel/blank';
import { about, holding, kept, sealedAt } from '#domain/kernel/personal';
import { textsAbout } from '#domain/kernel/personal-walk';
import { linesAbout } from '#domain/kernel/personal-words';
import { nothingSealed } from '#domain/kernel/sealed';

interface Case {
  readonly _id: string;
  readonly residentId: string;
  readonly contact: { readonly key: string; readonly iv: string; readonly box: string };
  readonly words: string | null;
  readonly photos: readonly { readonly fileId: string; readonly traceId: string | null }[];
  readonly workers: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly photo: string;
    readonly visits: number;
  }[];
  readonly homeKey: string;
  readonly paidFen: number;
  readonly closedAt: number;
}

const resident = about('residentId');
const worker = about('workers[].memberId');
const CASES = holding<Case>({
  title: '单子',
  found: ['residentId'],
  seals: sealedAt('contact'),
  texts: {
    ...kept('residentId', 'photos[].traceId', 'workers[].memberId'),
    contact: resident.contact,
    words: resident.words,
    'photos[].fileId': resident.picture,
    'workers[].name': worker.name,
    'workers[].photo': worker.upload,
    homeKey: resident.key,
  },
  labels: {
    contact: '联系方式',
    words: '说的话',
    workers: '师傅',
    paidFen: '付了多少',
    closedAt: '办结时间',
    residentId: null,
    photos: '照片',
    homeKey: null,
  },
});

const BOX = { key: 'k1', iv: 'iv', box: 'box' };
const A_CASE: Case = {
  _id: 'c1',
  residentId: 'liu',
  contact: BOX,
  words: '厨房堵了',
  photos: [{ fileId: 'cloud://x/kept/a.jpg', traceId: 't' }],
  workers: [
    { memberId: 'ma', name: '马师傅', photo: 'cloud://x/ma.jpg', visits: 31 },
    { memberId: 'sun', name: '孙师傅', photo: 'cloud://x/sun.jpg', visits: 47 },
  ],
  homeKey: 'key of a home',
  paidFen: 12_050,
  closedAt: Date.UTC(2026, 2, 18, 4, 5),
};

const isAbout = (who: string) => (id: unknown) => id === who;
const blanked = (who: string, left: 'gone' | 'hidden' = 'gone') =>
  blank(A_CASE, { holding: CASES, isAbout: isAbout(who), left });

describe('What is declared of a document once is read by all who need it', () => {
  it('finds what is about somebody, in a list only in the own element of it', () => {
    const paths = (who: string) => textsAbout(A_CASE, CASES, isAbout(who)).map(({ spot }) => spot.join('.'));
    expect(paths('sun')).toEqual(['workers.1.name', 'workers.1.photo']);
    expect(paths('liu').sort()).toEqual(['contact', 'homeKey', 'photos.0.fileId', 'words']);
    expect(paths('nobody')).toEqual([]);
  });

  it('overwrites it and nothing else, and names the files that go', () => {
    const { document, files } = blanked('liu');
    expect(document).toEqual({
      ...A_CASE,
      contact: nothingSealed('已注销'),
      words: '',
      photos: [],
      homeKey: 'gone-c1',
    });
    expect(files).toEqual(['cloud://x/kept/a.jpg']);
    expect(blanked('sun').document.workers).toEqual([
      A_CASE.workers[0],
      { memberId: 'sun', name: '已注销', photo: '', visits: 47 },
    ]);
  });

  it('does once what is done twice', () => {
    const { document } = blanked('liu');
    expect(blank(document, { holding: CASES, isAbout: isAbout('liu'), left: 'gone' }).taken).toEqual([]);
  });

  it('puts back what was taken out, but for what somebody has written meanwhile', () => {
    const { document, taken } = blanked('liu', 'hidden');
    expect(restored(document, taken)).toEqual(A_CASE);
    expect(restored({ ...document, words: '别的' }, taken)).toEqual({ ...A_CASE, words: '别的' });
  });

  it('tells the person in words, without what is about others, and without ids', () => {
    const open = {
      contact: () => ({ name: '刘女士', phone: '13905321234', door: '3 号 101' }),
      text: () => '',
    };
    expect(linesAbout(A_CASE, CASES, isAbout('liu'), open)).toEqual([
      { label: '联系方式', words: '刘女士；13905321234；3 号 101' },
      { label: '说的话', words: '厨房堵了' },
      { label: '付了多少', words: '120.50 元' },
      { label: '办结时间', words: '2026-03-18 12:05' },
      { label: '照片', words: '（文件）' },
    ]);
    const told = linesAbout(A_CASE, CASES, isAbout('ma'), open);
    expect(told.find(({ label }) => label === '师傅')?.words).toBe('姓名：马师傅；（文件）；31');
  });

  it('takes a thing out at one place, and nothing that is not there', () => {
    const spots = (document: Case) =>
      blank(document, { holding: CASES, isAbout: isAbout('liu'), left: 'gone' }).taken.map(({ spot }) =>
        spot.join('.'),
      );
    expect(spots(A_CASE).sort()).toEqual(['contact', 'homeKey', 'photos', 'words']);
    expect(spots({ ...A_CASE, words: null, photos: [] }).sort()).toEqual(['contact', 'homeKey']);
  });
});

interface Note {
  readonly _id: string;
  readonly writerId: string;
  readonly readerId: string;
  readonly said: string | null;
  readonly answer: string;
  readonly secret: { readonly key: string; readonly iv: string; readonly box: string };
  readonly solved: boolean | null;
  readonly state: string;
  readonly count: number;
}
const writer = about('writerId');
const reader = about('readerId');
const NOTES = holding<Note>({
  title: '留言',
  found: ['writerId', 'readerId'],
  seals: sealedAt('secret'),
  texts: {
    ...kept('writerId', 'readerId', 'state'),
    said: writer.words,
    answer: reader.words,
    secret: writer.sealed,
  },
  labels: {
    ...{
      said: '写的',
      answer: '答的',
      secret: '封起来的',
      solved: '解决了',
      state: '到哪一步',
      count: '几次',
    },
    ...{ writerId: null, readerId: null },
  },
  says: { done: '办好了' },
});
const A_NOTE: Note = {
  ...{ _id: 'n1', writerId: 'liu', readerId: 'ma', said: '水管漏', answer: '马上来', secret: BOX },
  ...{ solved: true, state: 'done', count: 100_000_000_000 },
};

describe('What a person reads of a document', () => {
  const open = { contact: () => ({ name: '', phone: '', door: '' }), text: () => '打开的话' };
  const read = (who: string, note: Note = A_NOTE) =>
    linesAbout(note, NOTES, isAbout(who), open).map(({ label, words }) => `${label}：${words}`);

  it('is the own words and the own seals, and what is said of the thing itself', () => {
    const thing = ['解决了：是', '到哪一步：办好了', '几次：100000000000'];
    expect(read('liu')).toEqual(['写的：水管漏', '封起来的：打开的话', ...thing]);
    expect(read('ma')).toEqual(['答的：马上来', ...thing]);
  });

  it('says no as no, and nothing of what is not there or is a word of the code alone', () => {
    const bare = { ...A_NOTE, said: null, solved: false, state: 'waiting', count: 100_000_000_001 };
    expect(read('liu', bare)).toEqual(['封起来的：打开的话', '解决了：否', '几次：1973-03-03 17:46']);
    expect(read('ma', { ...bare, solved: null, answer: '' })).toEqual(['几次：1973-03-03 17:46']);
  });
});
