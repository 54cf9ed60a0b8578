import { describe, expect, it } from 'vitest';
import { filesOfProfile, providerProfile } from '#domain/firm/view';
import { aProvider, aWorker, NOW } from '../../kit/given';

// Whom anybody sees of a firm's people: those whom staff have looked at and who work there, and no picture of anybody else.

const NEWCOMER = aWorker('newcomer', { approvedAt: null });
const GONE = aWorker('gone', { left: true });
const TURNED_AWAY = aWorker('turned-away', { approvedAt: null, left: true });
const MA = aWorker('ma');
const FIRM = aProvider('huimin', [MA, NEWCOMER, GONE, TURNED_AWAY], {
  videos: [
    { ...{ id: 'v1', fileId: 'film.mp4', poster: 'film.jpg', title: '疏通' }, releasedAt: NOW } as never,
    { ...{ id: 'v2', fileId: 'unseen.mp4', poster: 'unseen.jpg', title: '疏通' }, releasedAt: null } as never,
  ],
});
const KNOWN = {
  figures: { visits: 0, inTime: 0, urgent: 0, urgentInTime: 0, priceLevel: null },
  workersFree: 0,
  scores: new Map(),
};

describe('A firm as anybody sees it', () => {
  it('shows of its people those whom staff have admitted and who have not left', () => {
    const { workers } = providerProfile(FIRM, KNOWN, {}, NOW);
    expect(workers.map(({ workerId, photo }) => [workerId, photo])).toEqual([['ma', MA.photo]]);
  });

  it('leads to their pictures, to those of the firm and to films that were released, and to no others', () => {
    expect(filesOfProfile(FIRM)).toEqual(['film.mp4', 'film.jpg', MA.photo]);
  });
});
