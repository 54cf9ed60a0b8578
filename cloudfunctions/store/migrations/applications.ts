import type { EffectOf } from '#domain/effects';
import { owing } from '#domain/kernel/entity';
import type { Application } from '#domain/vetting/application';
import type { Migration } from './step';

/** Who was approved with the wish for a union, which nobody could answer, has it kept at the firm from now on. */
export const wishesUnion: Migration = (document) => {
  const application = document as unknown as Application;
  if (application.state !== 'approved' || !application.joinsUnion) return {};
  const effect: EffectOf<'found-firm'> = { kind: 'found-firm', cause: application._id };
  return { effects: owing(application, [effect]).effects };
};
