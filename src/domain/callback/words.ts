import { sayInstant } from '#domain/kernel/time';
import { TRIES_MAX } from './callback';
import type { CallbackRow, OwnCallback } from './contract';

interface Said {
  readonly headline: string;
  /** What happens next; null where nothing does. */
  readonly next: string | null;
}

/** To whom asked: when somebody will call, or how it ended. */
export function sayOwn({ state, askedAt, dueAt, missed }: OwnCallback, now: number): Said {
  const asked = sayInstant(askedAt, now);
  switch (state) {
    case 'taken':
      return { headline: '工会正在给您打电话', next: '请留意来电。' };
    case 'waiting': {
      const late = dueAt !== null && dueAt < now;
      const by = late
        ? '已经晚了，工会在催办。'
        : `最晚${sayInstant(dueAt ?? now, now)} 打过来，请留意来电。`;
      return missed > 0
        ? { headline: `打过 ${missed} 次，没有打通`, next: `还会再打。${by}` }
        : { headline: `${asked}，您请工会打过来`, next: by };
    }
    case 'reached':
      return { headline: `${asked}请的电话，打通了`, next: null };
    case 'unreached':
      return { headline: `打了 ${TRIES_MAX} 次，没有打通`, next: '需要时请再按一次，或者打电话过来。' };
    case 'withdrawn':
      return { headline: `${asked}请的电话，您说不用打了`, next: null };
  }
}

/** To staff, in one line: by when, how often nobody answered, who is calling. */
export function sayRow({ dueAt, tries, takenByName, state }: CallbackRow, now: number): string {
  const missed = tries.filter(({ reached }) => !reached).length;
  return [
    ...(dueAt === null
      ? []
      : [dueAt < now ? `过了时限，应在${sayInstant(dueAt, now)} 前打` : `最晚${sayInstant(dueAt, now)}`]),
    ...(missed > 0 ? [`没打通 ${missed} 次`] : []),
    ...(state === 'taken' ? [`${takenByName || '同事'}正在打`] : []),
  ].join(' · ');
}
