import { no, yes } from '#domain/kernel/result';
import { TICKET_LASTS, ticketId, ticketPath, UPLOADS } from '#domain/kernel/upload';
import type { MembershipContract } from '#domain/membership/contract';
import type { UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { uploads } from '../store/uploads';

/** Whoever is under way to hand something in when the ticket expires has done so by then. */
const SURELY_HANDED_IN = 10 * 60_000;

/** 上传凭证. Only the server makes their paths, so that nobody can know or choose one. */
export const uploadTickets: UseCases<MembershipContract>['uploadTickets'] = async (
  { purpose, count },
  { moment, actor },
) => {
  const { memberId, roles } = actor;
  const admitted = await admit({
    limits: [UPLOADS[purpose].kind === 'film' ? 'films' : 'uploads'],
    ...{ id: moment.requestId, now: moment.now, times: count },
    // What staff do for a caller is refused for no limit.
    claimants: roles.includes('staff') ? [] : [{ memberId, phoneConfirmed: true }],
  });
  if (!admitted.ok) return no(admitted.refusal.code);
  const secrets = Array.from({ length: count }, () => moment.newId());
  const expiresAt = moment.now + TICKET_LASTS;
  await uploads.add(
    secrets.map((secret) => ({
      ...{ _id: ticketId(purpose, secret), memberId, purpose, expiresAt },
      sweepsAt: expiresAt + SURELY_HANDED_IN,
    })),
  );
  return yes({ paths: secrets.map((secret) => ticketPath(purpose, secret)), expiresAt });
};
