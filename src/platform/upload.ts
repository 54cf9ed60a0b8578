import { type UploadPurpose, type WrongBytes, wrongFile } from '#domain/kernel/upload';
import { ask } from './ask';
import { beginningOf, putFile } from './put-file';
import { newRequestId } from './request-id';
import type { RefusalCode } from './rooms';

type Code = RefusalCode<'membership', 'uploadTickets'>;

/** The cloud gives no tickets now, and says why. */
export class NoTickets extends Error {
  override readonly name = 'NoTickets';
  constructor(readonly code: Code) {
    super(`no tickets: ${code}`);
  }
}

/** Chosen on this phone, with the ticket under which it may be put into the cloud. */
export interface Sent {
  readonly url: string;
  readonly ticket: string;
}

/** Tickets for all that was chosen, in one call. What is lost on its way is sent again under the one it has. */
export async function ticketsFor(purpose: UploadPurpose, urls: readonly string[]): Promise<Sent[]> {
  const input = { purpose, count: urls.length };
  const answer = await ask('membership', 'uploadTickets', input, newRequestId());
  if (!answer.ok) throw new NoTickets(answer.refusal.code);
  const { paths } = answer.value;
  return urls.flatMap((url, place) => (paths[place] ? [{ url, ticket: paths[place] }] : []));
}

/** What the cloud would refuse it for, before anything is sent. */
export async function problemOf(purpose: UploadPurpose, url: string): Promise<WrongBytes | null> {
  const beginning = await beginningOf(url).catch(() => null);
  return beginning && wrongFile(purpose, beginning);
}

/** Answers its fileID, which is then handed in with a form. */
export const upload = ({ url, ticket }: Sent): Promise<string> => putFile(url, ticket);
