import { describe, expect, test } from 'vitest';
import {
  canJoinBy,
  declined,
  INVITATION_LASTS,
  INVITED_MAX,
  invitationWords,
  joinedBy,
  placeOf,
  REMINDED_AFTER,
} from '#domain/union/invitation';
import { readInvited } from '#domain/union/invited-table';
import { ownInvitations } from '#domain/union/view';
import { NOW } from '../../kit/given';
import { anInvitation, aUnion } from '../../kit/unions';

// 集中入会: the list as an office has it, and what each person of it may answer.

const DAY = 86_400_000;
const ID_NUMBER = '11010519491231002X';
const HEADINGS = ['姓名', '手机号', '身份证号'];
const LIU = ['刘女士', '13905328801', ''];
const read = (...rows: string[][]) => readInvited([HEADINGS, ...rows]);
/** What is wrong with one line under the headings. */
const wrong = (name: string, phone: string, idNumber = '') =>
  read([name, phone, idNumber]).problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`);

describe('A list of people to invite', () => {
  test('is read under its headings or without any, numbers as people write them', () => {
    const liu = { name: '刘女士', phone: '13905328801', idNumber: '' };
    expect(read(LIU)).toEqual({ invited: [liu], problems: [] });
    expect(readInvited([LIU])).toEqual({ invited: [liu], problems: [] });
    expect(read(['刘女士', '+86 139-0532-8801', '110105 19491231-002x']).invited).toEqual([
      { ...liu, idNumber: ID_NUMBER },
    ]);
    expect(readInvited([['姓名', '手机号'], LIU.slice(0, 2)]).invited).toEqual([liu]);
  });

  test('has to have names and numbers, each as one', () => {
    expect(
      readInvited([
        ['姓名', '身份证号'],
        ['刘女士', ''],
      ]).problems,
    ).toEqual([{ row: 1, column: '手机号', problem: 'no column' }]);
    expect(
      readInvited([
        ['手机号', '身份证号'],
        ['13905328801', ''],
      ]).problems,
    ).toEqual([{ row: 1, column: '姓名', problem: 'no column' }]);
    expect(wrong('', '13905328801')).toEqual(['2 姓名 required']);
    expect(wrong('刘', '13905328801')).toEqual(['2 姓名 no name']);
    expect(wrong('刘2号', '13905328801')).toEqual(['2 姓名 no name']);
    expect(wrong('阿'.repeat(20), '13905328801')).toEqual([]);
    expect(wrong('阿'.repeat(21), '13905328801')).toEqual(['2 姓名 too_long']);
    expect(wrong('刘女士', '')).toEqual(['2 手机号 required']);
    expect(wrong('刘女士', '1.39E+10')).toEqual(['2 手机号 digits lost']);
    expect(wrong('刘女士', '0532-8801')).toEqual(['2 手机号 no phone']);
    expect(wrong('刘女士', '13905328801', '1.10105E+17')).toEqual(['2 身份证号 digits lost']);
    expect(wrong('刘女士', '13905328801', '110105194912310021')).toEqual(['2 身份证号 no id number']);
    expect(wrong('', '', '1')).toEqual(['2 姓名 required', '2 手机号 required', '2 身份证号 no id number']);
  });

  test('names who stands on it twice; a family may share a phone, and nobody an ID number', () => {
    const numbered = [LIU[0] ?? '', '13905328802', ID_NUMBER];
    expect(read(LIU, ['老刘', '13905328801', ''], ['王师傅', '13905328803', '']).problems).toEqual([]);
    expect(read(LIU, ['王师傅', '13905328803', ''], ['刘 女士', '139 0532 8801', '']).problems).toEqual([
      { row: 4, column: '手机号', problem: 'twice' },
    ]);
    expect(read(numbered, ['老刘', '13905328809', ID_NUMBER.toLowerCase()]).problems).toEqual([
      { row: 3, column: '身份证号', problem: 'twice' },
    ]);
    expect(read(numbered, numbered).problems).toEqual([{ row: 3, column: '手机号', problem: 'twice' }]);
  });

  test('is taken whole or not at all', () => {
    expect(read(LIU, ['老刘', '1390', '']).invited).toEqual([]);
    expect(INVITED_MAX).toBe(10_000);
  });
});

describe('An invitation', () => {
  test('is one of a union, a phone and a name, however the name is spaced or dotted', () => {
    const words = invitationWords('district', 'key', '阿依古丽·买买提');
    expect(words).toBe('invitation district key 阿依古丽·买买提');
    for (const name of ['阿依古丽•买买提', '阿依古丽 ・买买提', '阿依古丽．买买提', '阿依古丽.买买提'])
      expect(invitationWords('district', 'key', name)).toBe(words);
    expect(invitationWords('district', 'key', '买买提')).not.toBe(words);
    expect([placeOf(NOW, 7), placeOf(9, 12_345)]).toEqual([`${NOW}-00007`, '0000000000009-12345']);
  });

  test('is reminded of after a week and holds ninety days', () => {
    expect([REMINDED_AFTER, INVITATION_LASTS]).toEqual([7 * DAY, 90 * DAY]);
    const { lapsesAt } = anInvitation();
    expect(canJoinBy(anInvitation(), lapsesAt - 1)).toBe(true);
    expect(canJoinBy(anInvitation(), lapsesAt)).toBe(false);
  });

  test('is declined, and by a second thought still joined; joined, it is over', () => {
    const said = declined(anInvitation({ onApp: false }), 'liu', NOW);
    if (!said.ok) throw new Error('refused');
    expect(said.value).toEqual(anInvitation({ state: 'declined', onApp: true, memberId: 'liu' }));
    expect(canJoinBy(said.value, NOW)).toBe(true);
    const joined = joinedBy({ ...said.value, onApp: false }, 'liu');
    expect(joined).toEqual(anInvitation({ state: 'joined', onApp: true, memberId: 'liu' }));
    expect(canJoinBy(joined, NOW)).toBe(false);
    expect(declined(joined, 'liu', NOW)).toEqual({ ok: false, refusal: { code: 'INVITATION_OVER' } });
  });

  test('is shown to its person as long as it can be answered and the union takes members', () => {
    const [open, closed] = [aUnion({ _id: 'open' }), aUnion({ _id: 'closed', state: 'closed' })];
    const person = { name: '刘女士', phone: '13905328801', idNumber: ID_NUMBER };
    const shown = (of: Parameters<typeof anInvitation>[0], told: object = {}, now = NOW) =>
      ownInvitations([anInvitation(of)], [closed, open], () => ({ ...person, ...told }), now);
    expect(shown({ unionId: 'open' })).toEqual([
      {
        ...{ id: 'invited-liu', unionName: open.name, name: '刘**', idNumber: '1101**********002X' },
        ...{ state: 'invited', at: NOW, until: NOW + INVITATION_LASTS },
      },
    ]);
    expect(shown({ unionId: 'open' }, { idNumber: '' })).toMatchObject([{ idNumber: null }]);
    expect(shown({ unionId: 'closed' })).toEqual([]);
    expect(shown({ unionId: 'nowhere' })).toEqual([]);
    expect(shown({ unionId: 'open', state: 'joined' })).toEqual([]);
    expect(shown({ unionId: 'open' }, {}, NOW + INVITATION_LASTS)).toEqual([]);
  });
});
