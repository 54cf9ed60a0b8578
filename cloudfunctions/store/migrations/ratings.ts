import type { Rating } from '#domain/rating/rating';
import type { Migration } from './step';

/** Nothing was asked of the author's phone then: whatever was in a batch moved the score. */
export const ratingsThatWeigh: Migration = (document) => {
  const { counted } = document as unknown as Rating;
  return counted && counted.excluded === null && !('weighs' in counted)
    ? { counted: { ...(counted as object), weighs: true } }
    : {};
};

/** What was complete had been published at once: none waits for its night. */
export const scoresByNight: Migration = (document) => ({
  ...('closesAt' in document ? {} : { closesAt: null }),
  ...('eve' in document ? {} : { eve: null }),
});
