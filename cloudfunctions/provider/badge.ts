import { badgeState, type ShownBadge } from '#domain/firm/badge';
import { type Provider, type Worker, workerOf } from '#domain/firm/firm';
import { suspensionView } from '#domain/firm/view-suspension';
import { minuteOf, minutesTakenAt } from '#domain/kernel/minute-code';
import { no, yes } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import { againAt, tryAgainAt } from '#domain/kernel/tries';
import type { ProviderContract } from '#domain/provider-contract';
import { minuteCode } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { badgeChecks } from '../store/badges';
import { providers } from '../store/providers';
import { codeTries } from '../store/tries';
import { addOnce, unitOfWork } from '../store/unit-of-work';
import { links } from '../store/uploads';

type Cases = UseCases<ProviderContract>;

export const badge: Cases['badge'] = async (_, { actor, moment: { now } }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  const worker = provider && workerOf(provider, actor.memberId);
  if (!worker) return no('NOT_A_WORKER');
  const minute = minuteOf(now);
  return yes({
    ...(await shown({ provider, worker }, now)),
    firmId: provider._id,
    trainedUntilOn: worker.trainedUntilOn,
    workerId: worker.workerId,
    suspension: suspensionView(worker, now),
    revoked: worker.revoked?.why ?? null,
    code: codeFor(worker, minute),
    at: now,
    until: (minute + 1) * MINUTE,
  });
};

/**
 * Is the badge that somebody shows valid? The code is signed for this worker and this minute, so that a picture of it is
 * worthless a minute later; it answers to one person, so that a picture that was passed on is worthless at once; and who
 * guesses is stopped before guessing can succeed.
 */
export const checkBadge: Cases['checkBadge'] = async (seen, { actor, moment }) => {
  const { now } = moment;
  const ofBadge = codeTries.findById(triesOf(seen.badgeNo));
  const bearers = providers.withBadge(seen.badgeNo);
  const found = await unitOfWork(async () => {
    const [own, tries, holders] = await Promise.all([codeTries.findById(actor.memberId), ofBadge, bearers]);
    const again = againAt(own?.wrong ?? [], moment) ?? againAt(tries?.wrong ?? [], moment);
    if (again !== null) return no('TOO_MANY_BADGE_TRIES', tryAgainAt(again));
    const right = whoseCode(holders, seen, now);
    if (right) return { ok: true, value: right, changes: codeTries.touch(own, actor.memberId) };
    const refusal = no('BADGE_CODE_WRONG', [{ path: 'code', problem: 'not valid' }]);
    return { ...refusal, changes: codeTries.change(own, actor.memberId, moment) };
  });
  const [holder] = await bearers;
  // Many people who try one badge are stopped together. A number that nobody bears is nothing to be guessed.
  if (!found.ok && found.refusal.code === 'BADGE_CODE_WRONG' && holder) {
    const whither = { noun: 'provider', id: holder._id } as const;
    await codeTries.count(triesOf(seen.badgeNo), await ofBadge, moment, whither);
  }
  if (!found.ok) return found;
  const { worker, minute } = found.value;
  const check = { _id: `${worker.workerId}-${minute}`, version: 0, memberId: actor.memberId, at: now };
  if (!(await addOnce('badge_checks', check))) {
    const earlier = await badgeChecks.findById(check._id);
    if (earlier?.memberId !== actor.memberId) return no('BADGE_CODE_USED');
  }
  return yes(await shown(found.value, now));
};

const triesOf = (badgeNo: string): string => `badge-${badgeNo}`;

interface Holder {
  readonly provider: Provider;
  readonly worker: Worker;
}

/** Numbers are drawn by lot, so two workers may bear the same one; the code tells who it is. Whoever left shows as such. */
function whoseCode(holders: readonly Provider[], { badgeNo, code }: ShownBadge, now: number) {
  const minutes = minutesTakenAt(now);
  for (const provider of holders) {
    for (const worker of provider.workers.filter((one) => one.badgeNo === badgeNo)) {
      const minute = minutes.find((one) => codeFor(worker, one) === code);
      if (minute !== undefined) return { provider, worker, minute };
    }
  }
  return null;
}

const codeFor = ({ workerId }: Worker, minute: number): string => minuteCode('badge', workerId, minute);

const shown = async ({ provider, worker }: Holder, now: number) => ({
  name: worker.name,
  photo: worker.photo,
  badgeNo: worker.badgeNo,
  firmName: provider.name,
  state: badgeState(provider, worker, now),
  links: await links([worker.photo]),
});
