import type { AppointmentContract } from '#domain/appointment/contract';
import { keepPhrase as decideKept } from '#domain/appointment/decide/phrasing';
import { NO_PHRASES, PHRASES_ID, type Phrases } from '#domain/appointment/phrases';
import { sentBefore } from '#domain/kernel/entity';
import { no, yes } from '#domain/kernel/result';
import type { UseCases } from '../runtime/serve';
import { findById } from '../store/documents';
import { unitOfWork } from '../store/unit-of-work';

type Cases = UseCases<AppointmentContract>;

const stored = () => findById<Phrases>('answer_phrases', PHRASES_ID);
const shown = ({ list }: Phrases) => yes({ phrases: [...list] });

/** 答复常用语 */
export const phrases: Cases['phrases'] = async () => shown((await stored()) ?? NO_PHRASES);

/** The first one writes the list down. */
export const keepPhrase: Cases['keepPhrase'] = async (wish, { moment }) => {
  const changed = await unitOfWork<Phrases, 'TOO_MANY_PHRASES' | 'REQUEST_REUSED'>(async () => {
    const before = await stored();
    const known = before ?? NO_PHRASES;
    const earlier = sentBefore(known, moment);
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (earlier === 'same') return { ok: true, value: known, changes: [] };
    const decision = decideKept(known, wish, moment);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'answer_phrases', before, after }] };
  });
  return changed.ok ? shown(changed.value) : changed;
};
