import { toInvite } from '#domain/firm/union-wish';
import { sentBefore } from '#domain/kernel/entity';
import { importView } from '#domain/kernel/import';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { UnionContract } from '#domain/union/contract';
import { INVITED_MAX } from '#domain/union/invitation';
import { type Invited, readInvited } from '#domain/union/invited-table';
import { servesIn } from '#domain/union/party';
import { invitationRow } from '#domain/union/view';
import { idFor } from '../runtime/moment';
import { open } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { continueImport, imports, startImport } from '../store/imports';
import { invitations as store } from '../store/invitations';
import { tableFrom, tableNotRight } from '../store/tables';
import { unions } from '../store/unions';
import { openPerson } from './open-person';

type Cases = UseCases<UnionContract>;
type Actor = Parameters<typeof servesIn>[2];

/** The union, if whoever asks has a part in it. */
async function served(unionId: string, actor: Actor) {
  const found = await unions.withAbove(unionId);
  return found && servesIn(found.union, found.above, actor) ? found.union : null;
}

/** 集中入会: a list, read whole before anything is written. */
export const invite: Cases['invite'] = async ({ unionId, table }, { actor, moment }) => {
  const [union, sent] = await Promise.all([served(unionId, actor), imports.sent(moment)]);
  if (!union) return no('NOT_FOUND');
  if (sent) return sentBefore(sent, moment) === 'same' ? yes(importView(sent)) : no('REQUEST_REUSED');
  if (union.state === 'closed') return no('UNION_CLOSED');
  const cells = await tableFrom(table, { fillMerged: true });
  if (!cells.ok) return cells;
  const { invited, problems } = readInvited(cells.value);
  if (problems.length > 0) return tableNotRight(problems);
  if (invited.length === 0) return no('TABLE_EMPTY');
  if (invited.length > INVITED_MAX) return no('TOO_MANY_INVITED');
  return bring(
    { unionId, rows: invited, file: table.from === 'upload' ? table.file : null },
    { actor, moment },
  );
};

/** 邀请师傅入会: numbers go from seal to seal. Who was invited before is not invited again. */
export const inviteCrew: Cases['inviteCrew'] = async ({ unionId }, { actor, moment }) => {
  const [found, sent] = await Promise.all([unions.withFirm(unionId), imports.sent(moment)]);
  if (!found?.firm || !servesIn(found.union, found.above, actor)) return no('NOT_FOUND');
  if (sent) return sentBefore(sent, moment) === 'same' ? yes(importView(sent)) : no('REQUEST_REUSED');
  if (found.union.state === 'closed') return no('UNION_CLOSED');
  const rows = toInvite(found.firm).map(({ name, phone }) => ({
    name,
    phone: open.phone(phone),
    idNumber: '',
  }));
  return rows.length === 0 ? no('NOBODY_TO_INVITE') : bring({ unionId, rows, file: null }, { actor, moment });
};

interface List {
  readonly unionId: string;
  readonly rows: readonly Invited[];
  readonly file: string | null;
}

/** Counted, then written down as a whole. */
async function bring(list: List, { actor, moment }: Pick<Context, 'actor' | 'moment'>) {
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const counted = await admit({
    ...{ limits: ['lists-a-day'], claimants, id: idFor(moment), now: moment.now, sent: moment.requestId },
  });
  if (!counted.ok) return counted;
  const started = await startImport({ kind: 'invited', ...list }, moment);
  return started.ok ? { ...started, value: importView(started.value) } : started;
}

export const continueInviting: Cases['continueInviting'] = async ({ unionId, importId }, { actor }) => {
  if (!(await served(unionId, actor))) return no('NOT_FOUND');
  const known = await continueImport({ kind: 'invited', unionId }, importId);
  return yes({ importing: known && importView(known) });
};

/** By what became of it, and whether somebody has to be called. */
const SHOWN = {
  invited: { state: 'invited', onApp: true },
  call: { state: 'invited', onApp: false },
  joined: { state: 'joined', onApp: true },
  declined: { state: 'declined', onApp: true },
} as const;

export const invitations: Cases['invitations'] = async ({ unionId, show, after = '' }, { actor }) => {
  const count = (which: keyof typeof SHOWN) => store.count({ unionId, ...SHOWN[which] });
  const [union, list, invited, call, joined, declined] = await Promise.all([
    served(unionId, actor),
    store.page({ unionId, ...SHOWN[show] }, after),
    ...([count('invited'), count('call'), count('joined'), count('declined')] as const),
  ]);
  if (!union) return no('NOT_FOUND');
  const rows = list.slice(0, PAGE_ROWS).map((one) => invitationRow(one, openPerson));
  const counts = { invited, call, joined, declined };
  return yes({ unionName: union.name, rows, more: list.length > PAGE_ROWS, counts });
};
