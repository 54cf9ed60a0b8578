import type { Provider } from '#domain/firm/firm';
import { owing } from '#domain/kernel/entity';
import type { Migration } from './step';

/** Whoever left before is remembered as somebody who once belonged to the firm, which those who leave since are at once. */
export const remembersWhoLeft: Migration = (document) => {
  const provider = document as unknown as Provider;
  const left = provider.workers.filter((worker) => worker.left);
  const { effects } = owing(
    provider,
    left.map(({ memberId }) => ({
      kind: 'follow-firm' as const,
      cause: `${provider._id}-left`,
      to: memberId,
      providerId: provider._id,
    })),
  );
  return left.length === 0 ? {} : { effects };
};

/** Nobody could ever set a firm's pictures; what it shows is its films. */
export const withoutPhotos: Migration = (document) => ('photos' in document ? { photos: undefined } : {});
