import { beforeEach, describe, expect, test, vi } from 'vitest';
import { holdBack, leaving, UNDO_MS } from '../../../src/hooks/undoing';

// A light thing is gone from the screen at once, and from the cloud when it can no longer be brought back.

let done: string[];
let undoing: ReturnType<typeof holdBack>;
beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  undoing = holdBack();
});

const note = (word: string) => async () => void done.push(word);
const removal = (name: string, send = note(`sent ${name}`)) => ({
  ...{ beside: false, send, back: () => void done.push(`back ${name}`) },
});
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('What was removed', () => {
  test('is sent after five seconds, once', async () => {
    undoing.put(removal('a'));
    await later(UNDO_MS - 1);
    expect(done).toEqual([]);
    expect(undoing.held()).not.toBeNull();
    await later(1);
    expect(done).toEqual(['sent a']);
    expect(undoing.held()).toBeNull();
    await undoing.settle();
    await later(UNDO_MS);
    expect(done).toEqual(['sent a']);
  });

  test('is brought back within them, and nothing is ever sent', async () => {
    undoing.put(removal('a'));
    await later(UNDO_MS - 1);
    undoing.undo();
    await undoing.settle();
    await later(UNDO_MS);
    expect(done).toEqual(['back a']);
  });

  test('is sent at once where the screen is left, and cannot be brought back then', async () => {
    undoing.put(removal('a'));
    await undoing.settle();
    undoing.undo();
    await later(UNDO_MS);
    expect(done).toEqual(['sent a']);
  });

  test('is sent when the next one is removed, which has five seconds of its own', async () => {
    undoing.put(removal('a'));
    await later(3000);
    undoing.put(removal('b'));
    await later(3000);
    expect(done).toEqual(['sent a']);
    await later(2000);
    expect(done).toEqual(['sent a', 'sent b']);
  });

  test('is sent in its order: what follows waits until it has arrived, also where it failed', async () => {
    let arrive = (_: Error) => {};
    undoing.put(removal('a', () => new Promise((_, fail) => (arrive = fail))));
    await later(UNDO_MS);
    undoing.put(removal('b'));
    const settled = undoing.settle().then(note('then the rest'));
    await later(0);
    expect(done).toEqual([]);
    arrive(new Error('refused'));
    await settled;
    expect(done).toEqual(['sent b', 'then the rest']);
  });

  test('stands in a form only: there is nothing to send', async () => {
    undoing.put({ back: note('back'), beside: false });
    await later(UNDO_MS);
    undoing.undo();
    expect(done).toEqual([]);
  });

  test('is told to whoever shows it, as long as they look', () => {
    const leave = undoing.watch(() => done.push(undoing.held() ? 'held' : 'none'));
    undoing.put(removal('a'));
    undoing.undo();
    leave();
    undoing.put(removal('b'));
    expect(done).toEqual(['held', 'none', 'back a']);
  });
});

describe('A list that is sent as a whole', () => {
  const ROWS = ['a', 'b', 'c'];
  /** As a screen does it: the rows are those that the cloud named last. */
  const removing = (answers: (name: string) => unknown = () => 'taken') => {
    const out = leaving((row: string) => row);
    const remove = (name: string) =>
      undoing.put({
        ...{ beside: false, back: () => void done.push(`back ${name}`) },
        send: () =>
          out.send(name, ROWS, async (left) => {
            done.push(`sent ${left.join()}`);
            return answers(name);
          }),
      });
    return { out, remove };
  };

  test('still has the second one while that may be brought back', async () => {
    const { remove } = removing();
    remove('a');
    remove('b');
    undoing.undo();
    await later(UNDO_MS);
    expect(done).toEqual(['back b', 'sent b,c']);
  });

  test('goes without the first one when the second is sent, also before the list was answered anew', async () => {
    const { remove } = removing();
    remove('a');
    await later(1000);
    remove('b');
    await later(UNDO_MS);
    expect(done).toEqual(['sent b,c', 'sent c']);
  });

  test('has the first one again where that was refused', async () => {
    const { remove } = removing((name) => (name === 'a' ? null : 'taken'));
    remove('a');
    remove('b');
    await later(UNDO_MS);
    expect(done).toEqual(['sent b,c', 'sent a,c']);
  });

  test('has what was added anew under the same name', async () => {
    const { out, remove } = removing();
    remove('a');
    await later(UNDO_MS);
    out.forget('a');
    remove('b');
    await later(UNDO_MS);
    expect(done).toEqual(['sent b,c', 'sent a,c']);
  });
});
