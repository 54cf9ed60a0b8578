import { describe, expect, it } from 'vitest';
import { checkAmendment } from '#domain/firm/amendments';
import { done, moment, NOW, STAFF } from '../../kit/given';
import { FIRM } from '../../kit/given-firm';
import { followsOf } from '../../kit/what-follows-firm';

describe('An amendment that staff answer', () => {
  const follows = (amendmentId: string, right: boolean) =>
    followsOf(
      done(
        checkAmendment(
          FIRM,
          { amendmentId, right, why: '看过' },
          { ownCase: false },
          moment({ actor: STAFF }),
        ),
      ),
    );
  it('is told to the manager; other streets let everybody who is there be asked anew', () => {
    const ranks = ['refresh-rank ma', 'refresh-rank new', 'refresh-rank untrained', 'refresh-rank wang'];
    expect(follows('a1', true)).toEqual(['notify manager-huimin amendment-accepted', ...ranks]);
    expect(follows('a1', false)).toEqual(['notify manager-huimin amendment-refused']);
    expect(follows('a3', true)).toEqual(['notify manager-huimin amendment-accepted']);
    expect(follows('waits', true)).toEqual(['notify manager-huimin amendment-accepted']);
    const wider = {
      ...FIRM,
      amendments: [{ id: 'c', at: NOW, proposal: { item: 'categories', list: ['pipes'] } as const }],
    };
    const after = checkAmendment(
      wider,
      { amendmentId: 'c', right: true, why: '' },
      { ownCase: false },
      moment({ actor: STAFF }),
    );
    expect(followsOf(done(after))).toEqual(['notify manager-huimin amendment-accepted', ...ranks]);
    expect(done(after).categories).toEqual(['pipes']);
  });
});
