import { describe, expect, test } from 'vitest';
import type { Notice } from '#domain/notice/notice';
import { complaintsOf, districtWithColleagues, finishedAgain } from '../kit/complaints';
import { MortalCloud, type Phase } from '../kit/crashes';
import { LIU, MONDAY_NINE } from '../kit/district';
import { effort, stride } from '../kit/effort';
import { stored } from '../kit/once';

const STRIDE = stride(4);

describe('The second 没修好 becomes a complaint exactly once, whenever the cloud dies', () => {
  test.each<Phase>(['before', 'after'])(
    'dying %s any write of it',
    async (phase) => {
      const mortal = new MortalCloud();
      await mortal.up(MONDAY_NINE);
      mortal.cloud.seed(districtWithColleagues());
      let died = 0;
      for (let write = phase === 'before' ? 1 : 2; ; write += STRIDE) {
        const orderId = await finishedAgain(mortal);
        const deaths = mortal.deaths;
        mortal.destine({ write, phase });
        await mortal.phone(LIU).does('repair', 'dispute', { orderId, reason: '还是没修好' });
        mortal.destine(null);
        await mortal.tick();
        await mortal.tick();
        const found = complaintsOf(mortal.cloud, orderId);
        expect(found.map(({ kind, owed }) => [kind, owed])).toEqual([['not-repaired', 0]]);
        const notices = stored<Notice>(mortal.cloud, 'notices').filter(
          ({ subject }) => subject === found[0]?._id,
        );
        expect(notices.map(({ about }) => about).sort()).toEqual([
          'complaint-about-worker',
          'complaint-filed',
          'complaint-opened',
        ]);
        if (mortal.deaths === deaths) break;
        died += 1;
      }
      expect(died).toBeGreaterThan(effort(0, 2));
      await mortal.stop();
    },
    120_000,
  );
});
