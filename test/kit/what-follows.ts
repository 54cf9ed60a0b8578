import type { Effect } from '#domain/effects';

interface Owing {
  readonly effects: Readonly<Record<string, Effect>>;
}

/** Who is told what, one line each, in order of the alphabet. */
export const toldBy = ({ effects }: Owing): string[] =>
  Object.values(effects)
    .flatMap((effect) => {
      if (effect.kind === 'notify') return [`${effect.to}: ${effect.about}`];
      return effect.kind === 'tell-staff' ? [`staff: ${effect.about}`] : [];
    })
    .sort();

export const awardedBy = ({ effects }: Owing): string[] =>
  Object.values(effects).flatMap((effect) =>
    effect.kind === 'award' ? [`${effect.to}: ${effect.rule}`] : [],
  );

export const owes = ({ effects }: Owing, kind: Effect['kind']): boolean =>
  Object.values(effects).some((effect) => effect.kind === kind);

/** As it stands in the database once everything that followed has been done. */
export const settled = <T extends Owing>(noun: T): T => ({ ...noun, effects: {}, owed: 0 });
