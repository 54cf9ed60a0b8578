// 会员库: the city pulls what changed in the memberships, in order, from any number on.
// Called over HTTPS by receivers that hold a token; by nobody else.
import * as z from 'zod';
import { libraryRow } from '#domain/union/library';
import type { SaidOfOneself } from '#domain/union/membership';
import { log } from '../runtime/log';
import { open } from '../runtime/seal';
import { serveWeb } from '../runtime/web';
import { library } from '../store/library';
import { members } from '../store/members';
import { memberships } from '../store/memberships';

const query = z.object({
  after: z
    .string()
    .regex(/^\d{1,12}$/)
    .default('0'),
});

export const main = serveWeb({ room: 'library', tokens: 'LIBRARY_TOKENS', query }, async (said, receiver) => {
  const after = Number(said.after);
  const rows = await rowsAfter(after);
  log('info', { library: receiver, after, rows: rows.length });
  return [200, { rows, next: rows[rows.length - 1]?.number ?? after }];
});

async function rowsAfter(after: number) {
  const changes = await library.after(after);
  const ids = [...new Set(changes.map(({ memberId }) => memberId))];
  const [people, held] = await Promise.all([members.findAll(ids), memberships.findAll(ids)]);
  return changes.map((change) =>
    libraryRow(
      change,
      people.find(({ _id }) => _id === change.memberId) ?? null,
      held.find(({ _id }) => _id === change.memberId) ?? null,
      ({ person }) => (person ? (JSON.parse(open.words(person.sealed)) as SaidOfOneself) : NOT_SAID),
    ),
  );
}

/** Recorded by a number alone. */
const NOT_SAID: SaidOfOneself = { name: '', phone: '', idNumber: '' };
