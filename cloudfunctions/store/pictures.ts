import type { CheckedPhoto, Pictures, Verdict } from '#domain/kernel/pictures';
import { ticketOf } from '#domain/kernel/upload';
import { mediaVerdicts } from './media';
import { links, type Upload, uploads } from './uploads';

/** Where these photos are, and what became of them: whether the server has its copy, and what WeChat says of that. */
export async function picturesOf(photos: readonly CheckedPhoto[]): Promise<Pictures> {
  const [linkOf, tickets] = await Promise.all([
    links(photos.map(({ fileId }) => fileId)),
    uploads.findAll(photos.flatMap(({ fileId }) => ticketOf(fileId)?.id ?? [])),
  ]);
  const known = new Map(tickets.map((ticket) => [ticket._id, ticket]));
  const traces = photos.flatMap(({ traceId }) => traceOf(traceId, known) ?? []);
  const passes = new Map((await mediaVerdicts.findAll(traces)).map(({ _id, pass }) => [_id, pass]));
  return {
    urlOf: (fileId) => linkOf[fileId] ?? null,
    verdictOn(id): Verdict {
      const ticket = known.get(id);
      if (ticket && isNotShown(ticket)) return 'refused';
      const pass = passes.get(traceOf(id, known) ?? '');
      return pass === undefined ? 'waiting' : pass ? 'pass' : 'refused';
    },
  };
}

/** The bytes were not what they should be, or WeChat could not be asked. */
const isNotShown = ({ refused, keptAt, traceId }: Upload): boolean =>
  refused !== undefined || (keptAt !== undefined && traceId === null);

const traceOf = (id: string | null, known: ReadonlyMap<string, Upload>): string | null =>
  id !== null && known.has(id) ? (known.get(id)?.traceId ?? null) : id;
