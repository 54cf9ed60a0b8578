import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { type Fate, MortalCloud, type Phase } from '../kit/crashes';
import { MONDAY_NINE, smallDistrict } from '../kit/district';
import { IN_FULL, stride } from '../kit/effort';
import { ofEach } from '../kit/grants';
import { booksAgree, happenedOnce, type OnceIn, ratingsCounted, stored, storedOrder } from '../kit/once';
import { finished, type Phones, rated } from '../kit/story';

const WHOLE_STORY: OnceIn = {
  actions: ['book', 'accept', 'recognise', 'arrive', 'quote', 'approve', 'finish', 'confirm'],
  notices: [
    'liu repair-accepted',
    'liu repair-finished',
    'liu repair-quoted',
    'member-w1 repair-approved',
    'member-w1 repair-closed',
  ],
  causes: ['rating', 'repair-closed'],
};

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Enough grants for every message of every story of this file. */
const GRANTS = ['liu', 'member-w1'].map((_id) => ({ _id, version: 1, left: ofEach(10_000) }));

describe('The cloud dies at one write of a command and comes back on the same data', () => {
  const mortal = new MortalCloud();
  /** Writes of each command, with what follows it. */
  let writes: readonly number[] = [];
  let stories = 0;

  beforeAll(async () => {
    await mortal.up(MONDAY_NINE);
    mortal.cloud.seed({ ...smallDistrict(), notice_grants: GRANTS });
    await rated(mortal);
    // From the second story on the worker has his turn, and is told when she books.
    const orderId = await toldWithoutDying();
    writes = mortal.writesOfCommands;
    expect(mortal.messagesAbout(orderId)).toBe(messagesOf(orderId));
    stories = 2;
  });
  afterAll(() => mortal.stop());

  function toldWithoutDying(): Promise<string> {
    mortal.destine(null);
    return rated(mortal);
  }
  const messagesOf = (orderId: string): number =>
    WHOLE_STORY.notices.length + storedOrder(mortal.cloud, orderId).rounds.first.length;

  /** A story in which every command dies at its nth write, as far as it has so many. */
  async function dieAt(fate: Fate): Promise<void> {
    const deaths = mortal.deaths;
    mortal.destine(fate);
    const orderId = await rated(mortal);
    mortal.destine(null);
    stories += 1;
    const died = mortal.deaths - deaths;
    expect(died).toBe(writes.filter((count) => count >= fate.write).length);
    mortal.cloud.clock.move(2 * MINUTE);
    await mortal.tick();
    happenedOnce(mortal.cloud, orderId, WHOLE_STORY);
    messagesWent(orderId, died);
  }

  /** Each message went out; one during which the cloud died may have gone out again. */
  function messagesWent(orderId: string, died: number): void {
    const more = mortal.messagesAbout(orderId) - messagesOf(orderId);
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(died);
  }

  /** What "before" finds beyond "after" is little: nothing is stored, and the command is sent again. */
  test.each<Phase>(IN_FULL ? ['before', 'after'] : ['after'])(
    'dying %s any write leaves every order, rating, notice and point exactly once',
    async (phase) => {
      expect(writes).toHaveLength(WHOLE_STORY.actions.length + 1);
      const deaths = mortal.deaths;
      const fatal = range(1, Math.max(...writes), stride(12));
      for (const write of fatal)
        await expect(dieAt({ write, phase }), `at write ${write}`).resolves.toBeUndefined();
      expect(mortal.deaths - deaths).toBe(
        fatal.reduce((sum, write) => sum + writes.filter((count) => count >= write).length, 0),
      );
      expect(stored<RepairOrder>(mortal.cloud, 'repair_orders')).toHaveLength(stories);
      expect(stored(mortal.cloud, 'ratings')).toHaveLength(stories);
      booksAgree(mortal.cloud);
      ratingsCounted(mortal.cloud);
    },
    600_000,
  );
});

/** The story above dies at each of its own writes, with all their effects; a tick at some. */
const STRIDE = 3;

const BY_SILENCE: OnceIn = {
  actions: ['book', 'accept', 'recognise', 'arrive', 'quote', 'approve', 'finish', 'autoConfirm'],
  notices: [...WHOLE_STORY.notices, 'liu repair-closed'].sort(),
  causes: ['repair-closed'],
};

describe.runIf(IN_FULL)('The cloud dies while the clock works off what a silent resident left', () => {
  const folders: string[] = [];
  let orderId = '';

  /** Nobody's phone asked for what follows, and 48 hours have passed. */
  beforeAll(async () => {
    const mortal = new MortalCloud(newFolder());
    await mortal.up(MONDAY_NINE);
    mortal.cloud.seed(smallDistrict());
    orderId = await finished(forgetful(mortal));
    await mortal.stop();
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'gongdaojia-crash-'));
    folders.push(folder);
    return folder;
  }

  async function afterTwoDays(): Promise<MortalCloud> {
    const copy = newFolder();
    cpSync(folders[0] ?? '', copy, { recursive: true });
    const mortal = new MortalCloud(copy);
    await mortal.up(MONDAY_NINE + 49 * HOUR);
    return mortal;
  }

  test('dying at a write of a tick, the next ticks finish the work, and nothing is done twice', async () => {
    const undisturbed = await afterTwoDays();
    await undisturbed.tick();
    const writes = undisturbed.cloud.faults.writes();
    happenedOnce(undisturbed.cloud, orderId, BY_SILENCE);
    await undisturbed.stop();
    expect(writes).toBeGreaterThan(20);
    for (const write of range(1, writes, STRIDE))
      await expect(dieAt(write), `at write ${write}`).resolves.toBeUndefined();
  }, 600_000);

  async function dieAt(write: number): Promise<void> {
    const mortal = await afterTwoDays();
    mortal.crashAtWrite({ write, phase: 'after' });
    const { error } = await mortal.cloud.tick('clock');
    expect(error?.crashed).toBe(true);
    await mortal.dieAndReturn();
    mortal.cloud.clock.move(2 * MINUTE);
    await mortal.tick();
    happenedOnce(mortal.cloud, orderId, BY_SILENCE);
    booksAgree(mortal.cloud);
    await mortal.stop();
  }
});

/** Phones that never ask for what follows: everything is left to the clock. */
const forgetful = ({ cloud }: MortalCloud): Phones => ({
  phone: (openid) => ({
    ...cloud.phone(openid),
    does: async (room, action, input) => {
      const answer = await cloud.phone(openid).ask(room, action, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
  }),
});
