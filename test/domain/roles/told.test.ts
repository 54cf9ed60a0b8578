import { describe, expect, test } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { DAY } from '#domain/kernel/time';
import * as beginning from '#domain/roles/beginning';
import * as dismissing from '#domain/roles/dismissing';
import * as naming from '#domain/roles/naming';
import type { Post, PostState, StaffRoll } from '#domain/roles/roll';
import { heldAndNamed, offersTo, postView } from '#domain/roles/view';
import { actor, done, moment, NOW } from '../../kit/given';

// Who learns of a step on the roll of staff: by hand, for whoever is not told cannot act on it.

const DUE = NOW + DAY;
const by = (who: string) =>
  moment({ actor: who === CLOCK.memberId ? CLOCK : actor(who, ['staff']), now: NOW });

/** On the staff are 周, 钱 and 李; 周 has named 孙. */
const roll = (state: PostState, of: Partial<Post> = {}, staff = ['zhou', 'qian', 'li']): StaffRoll => {
  const held = beginning.rollOf(staff.map((memberId) => ({ memberId, name: memberId })));
  const post: Post = {
    ...{ id: 'p-sun', memberId: 'sun', name: '孙工', state, namedAt: NOW, byId: 'zhou', why: '窗口要人' },
    ...{ confirmedById: null, heldAt: null, dueAt: state === 'held' ? null : DUE },
    ...of,
  };
  return { ...held, posts: [...held.posts, post] };
};
const toldOf = (decision: Decision<StaffRoll, string>) =>
  Object.values(done(decision).effects).flatMap((one) =>
    one.kind === 'notify' ? [`${one.to} ${one.about}`] : [],
  );
const yes = { agrees: true, dueAt: DUE };

describe('On the roll of staff', () => {
  test('the named person is told of being named, and whoever named of the answer', () => {
    const named = naming.name(
      beginning.rollOf([{ memberId: 'zhou', name: '周工' }]),
      { memberId: 'sun', name: '孙工', why: '窗口要人', dueAt: DUE },
      by('zhou'),
    );
    expect(toldOf(named)).toEqual(['sun staff-named']);
    expect(toldOf(naming.answer(roll('offered', {}, ['zhou']), 'p-sun', yes, by('sun')))).toEqual([
      'zhou staff-joined',
    ]);
    const no = { ...yes, agrees: false };
    expect(toldOf(naming.answer(roll('offered'), 'p-sun', no, by('sun')))).toEqual([
      'zhou staff-naming-over',
    ]);
  });

  test('a yes waits for all of the staff but who named, and all of them hear that somebody joined', () => {
    expect(toldOf(naming.answer(roll('offered'), 'p-sun', yes, by('sun')))).toEqual([
      'qian staff-to-confirm',
      'li staff-to-confirm',
    ]);
    expect(toldOf(naming.confirm(roll('agreed'), 'p-sun', by('qian')))).toEqual([
      'sun staff-given',
      'zhou staff-joined',
      'li staff-joined',
    ]);
  });

  test('what came to nothing is told to both who are concerned, but for whose doing it was', () => {
    const over = (who: string) => toldOf(naming.call(roll('agreed'), 'p-sun', '不合适', by(who)));
    expect(over('zhou')).toEqual(['sun staff-naming-over']);
    expect(over('qian')).toEqual(['sun staff-naming-over', 'zhou staff-naming-over']);
    const late = moment({ actor: CLOCK, now: DUE });
    expect(toldOf(naming.fall(roll('offered'), late))).toEqual([
      'sun staff-naming-over',
      'zhou staff-naming-over',
    ]);
  });

  test('who is dismissed hears of it, and everybody who stays', () => {
    expect(toldOf(dismissing.dismiss(roll('held'), 'p-sun', '调走了', by('qian')))).toEqual([
      'sun staff-taken',
      'zhou staff-left',
      'li staff-left',
    ]);
  });

  test('each step says in its history where the post came from, and keeps the last fifty', () => {
    const given = done(naming.confirm(roll('agreed'), 'p-sun', by('qian')));
    expect(given.events.at(-1)).toMatchObject({ action: 'confirm', from: 'agreed', to: 'held' });
    const busy = {
      ...roll('agreed'),
      events: Array.from({ length: 50 }, () => ({ ...given.events[0], at: 0 })),
    };
    const after = done(naming.confirm(busy as StaffRoll, 'p-sun', by('qian')));
    expect(after.events).toHaveLength(50);
    const named = done(
      naming.name(
        beginning.rollOf([{ memberId: 'zhou', name: '' }]),
        { memberId: 'sun', name: '', why: '', dueAt: DUE },
        by('zhou'),
      ),
    );
    expect(named.events.at(-1)).toMatchObject({ action: 'name', from: null, to: 'offered' });
  });
});

describe('A post as it is shown', () => {
  const nameOf = (id: string | null) => (id === null ? null : `${id} by name`);
  const can = (state: PostState, who: string, now = NOW) => {
    const of = roll(state);
    const post = of.posts.at(-1);
    if (!post) throw new Error('a roll has posts');
    return postView(of, post, nameOf, { actor: actor(who, ['staff']), now }).can;
  };

  test('offers what its reader may do with it now', () => {
    expect([can('offered', 'zhou'), can('offered', 'qian')]).toEqual([['withdraw'], ['refuse']]);
    expect([can('agreed', 'zhou'), can('agreed', 'qian')]).toEqual([['withdraw'], ['confirm', 'refuse']]);
    expect([can('held', 'zhou'), can('held', 'qian')]).toEqual([['dismiss'], ['dismiss']]);
    expect([can('agreed', 'sun'), can('agreed', 'nobody'), can('agreed', 'qian', DUE)]).toEqual([[], [], []]);
  });

  test('is called as on the roll, or as its person calls herself', () => {
    const of = roll('held', { name: '' });
    const [first, last] = [of.posts[0], of.posts.at(-1)];
    if (!first || !last) throw new Error('a roll has posts');
    const as = { actor: actor('sun', ['staff']), now: NOW };
    expect(postView(of, last, nameOf, as)).toMatchObject({
      ...{ name: 'sun by name', byName: 'zhou by name', confirmedByName: null, self: true },
    });
    expect(postView(of, first, nameOf, as)).toMatchObject({ name: 'zhou', byName: null, self: false });
  });

  test('is asked of its person alone; with two of the staff a second one has to say yes, too', () => {
    expect(offersTo(roll('offered'), 'sun', nameOf)).toEqual([
      {
        ...{ id: 'p-sun', state: 'offered', why: '窗口要人', dueAt: DUE, byName: 'zhou by name' },
        needsSecond: true,
      },
    ]);
    expect(offersTo(roll('offered'), 'zhou', nameOf)).toEqual([]);
    expect(offersTo(roll('held'), 'sun', nameOf)).toEqual([]);
    expect(offersTo(roll('agreed', {}, ['zhou']), 'sun', nameOf)[0]?.needsSecond).toBe(false);
    expect(offersTo(roll('agreed', {}, ['zhou', 'qian']), 'sun', nameOf)[0]?.needsSecond).toBe(true);
  });

  test('stands among those that are held, or among those that wait', () => {
    const { held, named } = heldAndNamed(roll('agreed'));
    expect([held.length, named.map(({ id }) => id)]).toEqual([3, ['p-sun']]);
  });
});
