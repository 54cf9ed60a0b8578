import type { Moment } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { TICKET_LASTS, ticketId, ticketPath, UPLOADS, type UploadPurpose } from '#domain/kernel/upload';
import type { MembershipContract } from '#domain/membership/contract';
import { fingerprint } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { uploads } from '../store/uploads';

/** Whoever is under way to hand something in when the ticket expires has done so by then. */
const SURELY_HANDED_IN = 10 * 60_000;

/**
 * Nobody can know or choose it, for it is keyed; of the request, so that whoever sends it again gets the same tickets, counted
 * once.
 */
const secretOf = ({ actor, requestId }: Moment, purpose: UploadPurpose, place: number): string =>
  Buffer.from(fingerprint(`ticket:${actor.memberId}:${requestId}:${purpose}:${place}`), 'base64url')
    .subarray(0, 16)
    .toString('hex');

/** 上传凭证. */
export const uploadTickets: UseCases<MembershipContract>['uploadTickets'] = async (
  { purpose, count },
  { moment, actor },
) => {
  const { memberId, roles } = actor;
  const secrets = Array.from({ length: count }, (_, place) => secretOf(moment, purpose, place));
  const paths = secrets.map((secret) => ticketPath(purpose, secret));
  const ids = secrets.map((secret) => ticketId(purpose, secret));
  const [given] = await uploads.findAll(ids);
  if (given) return yes({ paths, expiresAt: given.expiresAt });
  const admitted = await admit({
    limits: [UPLOADS[purpose].kind === 'film' ? 'films' : 'uploads'],
    ...{ id: moment.requestId, now: moment.now, times: count },
    // What staff do for a caller is refused for no limit.
    claimants: roles.includes('staff') ? [] : [{ memberId, phoneConfirmed: true }],
  });
  if (!admitted.ok) return no(admitted.refusal.code);
  const expiresAt = moment.now + TICKET_LASTS;
  await uploads.add(
    ids.map((_id) => ({
      ...{ _id, memberId, purpose, expiresAt },
      sweepsAt: expiresAt + SURELY_HANDED_IN,
    })),
  );
  return yes({ paths, expiresAt });
};
