import { endingOf, type Ticket, ticketOf, type UploadPurpose, type WrongBytes } from '#domain/kernel/upload';
import { fingerprint } from '../runtime/seal';
import { command, database, linksTo } from '../runtime/wechat-world';
import { find, findById } from './documents';
import { schemaOf } from './migrations';

/** 上传凭证: a ticket, who has it, and what became of what was put there. */
export interface Upload {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly purpose: UploadPurpose;
  readonly expiresAt: number;
  /** By which request; a ticket that was never handed in has none. */
  readonly spentBy?: string;
  /** In which of its attempts, so that each gives back its own alone. */
  readonly spentIn?: string;
  /** Of the bytes that were copied: fixed before they are, so that no other ones can be copied later. */
  readonly digest?: string;
  readonly keptAt?: number;
  /** Under which WeChat says what it thinks of the copy. */
  readonly traceId?: string | null;
  readonly refused?: WrongBytes | 'missing' | 'replaced';
  /** When the clock clears up; null when there is nothing to clear up any more. */
  readonly sweepsAt: number | null;
}

export const uploads = {
  findById: (id: string) => findById<Upload>('uploads', id),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Upload>('uploads', { where: { _id: command.in(ids) }, limit: ids.length }),
  /** Ids are random, so that all of them are added in one call. */
  add: (tickets: readonly Omit<Upload, 'version'>[]) =>
    database
      .collection('uploads')
      .add({ data: tickets.map((ticket) => ({ ...ticket, version: 1, schema: schemaOf('uploads') })) }),
  /** Of what nobody has handed in nothing is kept. */
  forget: (id: string) => database.collection('uploads').doc(id).remove(),
};

/**
 * Where the server keeps its own copy. Computed from the ticket, so that copying twice is copying once; keyed, so that whoever has
 * the ticket cannot put something there before.
 */
export const keptPath = (ticket: Pick<Ticket, 'id' | 'purpose'>): string =>
  `kept/${ticket.purpose}/${fingerprint(`upload:${ticket.id}`)}${endingOf(ticket.purpose)}`;

/** Which file others see for one that was handed in; files of before there were tickets are their own. */
export function keptFile(fileId: string): string {
  const ticket = ticketOf(fileId);
  return ticket ? fileId.slice(0, -ticket.path.length) + keptPath(ticket) : fileId;
}

/** Where people can see files: what was handed in under a ticket, once the server has its own copy of it. */
export async function links(fileIds: readonly string[]): Promise<Record<string, string>> {
  const kept = new Map(fileIds.map((fileId) => [fileId, keptFile(fileId)]));
  const linkOf = await linksTo([...kept.values()]);
  return Object.fromEntries(
    [...kept].flatMap(([fileId, file]) => (linkOf[file] ? [[fileId, linkOf[file]] as const] : [])),
  );
}

/** Of files that cannot be seen, those that never will be; the others wait for the server's copy. */
export async function refusedOf(fileIds: readonly string[]): Promise<string[]> {
  const ticketIds = new Map(fileIds.flatMap((fileId) => idOf(fileId)));
  const found = await uploads.findAll([...ticketIds.keys()]);
  return found.flatMap(({ _id, refused }) => (refused === undefined ? [] : (ticketIds.get(_id) ?? [])));
}

function idOf(fileId: string): [id: string, fileId: string][] {
  const ticket = ticketOf(fileId);
  return ticket ? [[ticket.id, fileId]] : [];
}
