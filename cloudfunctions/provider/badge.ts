import { no, yes } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import type { ProviderContract } from '#domain/provider/contract';
import { badgeValid, mayTakeOrders, type Provider, type Worker, workerOf } from '#domain/provider/provider';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { links } from '../runtime/wechat-world';
import { commit } from '../store/commit';
import { findById } from '../store/documents';
import { providers } from '../store/providers';

type Cases = UseCases<ProviderContract>;

/** Clocks that differ by so much still agree. */
const SKEW = MINUTE / 2;

export const badge: Cases['badge'] = async (_, { actor, moment: { now } }) => {
  const provider = actor.providerId ? await providers.findById(actor.providerId) : null;
  const worker = provider && workerOf(provider, actor.memberId);
  if (!worker) return no('NOT_A_WORKER');
  const minute = minuteOf(now);
  return yes({
    ...(await shown(provider, worker, now)),
    code: codeFor(worker, minute),
    until: (minute + 1) * MINUTE,
  });
};

/**
 * Is the badge that somebody shows valid? The code is signed for this worker and this minute, so that a picture of it is
 * worthless a minute later; and it answers to one person, so that a picture that was passed on is worthless at once.
 */
export const checkBadge: Cases['checkBadge'] = async ({ badgeNo, code }, { actor, moment: { now } }) => {
  const provider = await providers.withBadge(badgeNo);
  const worker = provider?.workers.find((one) => one.badgeNo === badgeNo && !one.left);
  const minutes = new Set([now - SKEW, now, now + SKEW].map(minuteOf));
  const minute = worker && [...minutes].find((one) => codeFor(worker, one) === code);
  if (!provider || !worker || minute === undefined) {
    return no('BADGE_CODE_WRONG', [{ path: 'code', problem: 'not valid' }]);
  }
  const check = { _id: `${worker.workerId}-${minute}`, version: 0, memberId: actor.memberId, at: now };
  const outcome = await commit([{ collection: 'badge_checks', before: null, after: check }]);
  if (outcome !== 'done') {
    const earlier = await findById<{ memberId: string }>('badge_checks', check._id);
    if (earlier?.memberId !== actor.memberId) return no('BADGE_CODE_USED');
  }
  return yes(await shown(provider, worker, now));
};

const minuteOf = (at: number): number => Math.floor(at / MINUTE);

/** Six digits that nobody can compute without the key. */
const codeFor = ({ workerId }: Worker, minute: number): string =>
  String(
    Buffer.from(fingerprint(`badge:${workerId}:${minute}`), 'base64url').readUInt32BE(0) % 1_000_000,
  ).padStart(6, '0');

const shown = async (provider: Provider, worker: Worker, now: number) => ({
  name: worker.name,
  photo: worker.photo,
  badgeNo: worker.badgeNo,
  firmName: provider.name,
  valid: badgeValid(worker, now) && mayTakeOrders(provider),
  links: await links([worker.photo]),
});
