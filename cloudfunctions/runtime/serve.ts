import * as z from 'zod';
import type { Actor, Moment, Role } from '#domain/kernel/actor';
import type { Action, ActionOf, Contract, InputOf, OutputOf, RefusalOf } from '#domain/kernel/contract';
import { no } from '#domain/kernel/result';
import { type Answer, type Follow, REQUEST_ID, type Reply } from '#domain/kernel/wire';
import type { Identity } from '#domain/membership/member';
import { faultHours } from '../store/fault-hours';
import { isOverload } from '../store/faults';
import { giveBack, type HandIn, handingIn, UploadsNotUsable } from '../store/hand-in';
import { identities } from '../store/identities';
import type { CollectionName } from '../store/indexes';
import { nounOf } from '../store/nouns';
import { invalid } from './invalid';
import { logFault, logging } from './log';
import { momentOf, newId } from './moment';
import { type Preview, previewing } from './preview';
import { callerOpenid } from './wechat-world';

/** What a use case is given besides its input. */
export interface Context {
  readonly moment: Moment;
  readonly actor: Actor;
  /** Absent only where the action is open to visitors and nobody identified himself. */
  readonly openid: string | null;
  readonly identity: Identity | null;
}

/** One use case per action; a missing one does not compile, nor does an undeclared refusal. */
export type UseCases<C extends Contract> = {
  readonly [A in ActionOf<C>]: (
    input: InputOf<C, A>,
    context: Context,
  ) => Promise<Reply<OutputOf<C, A>, RefusalOf<C, A>>>;
};

/**
 * What a room shows of the documents that it stores, by collection: made and checked before the commit, for what cannot be shown
 * afterwards must not be done. Each takes the documents of its collection, which the table's keys tell and types cannot.
 */
export type Shows = Readonly<Partial<Record<CollectionName, (after: never, context: Context) => unknown>>>;

/** Where nothing is stored that is shown to whoever stores it. */
export const SHOWS_NOTHING: Shows = {};

/** One entry of that table: a view, and the output by which it is checked. Nothing where the caller may not see it. */
export const shownAs =
  <T>(output: z.ZodType, view: (after: T, context: Context) => unknown) =>
  (after: T, context: Context): void => {
    const seen = view(after, context);
    if (seen !== null) output.parse(seen);
  };

const envelope = z.object({
  action: z.string().max(64),
  requestId: z.string().regex(REQUEST_ID),
  input: z.unknown(),
});

/** The one handler: who calls, may he, is it well said; then the room; then nothing leaves that is not declared. */
export const serve =
  <C extends Contract>(room: string, contract: C, shows: Shows, useCases: UseCases<C>) =>
  async (event: unknown): Promise<Answer> => {
    const said = envelope.safeParse(event);
    if (!said.success) return invalid(said.error);
    const { action, requestId, input } = said.data;
    return logging({ room, action, requestId }, async () => {
      try {
        return await answer(contract, { useCases, shows }, action, requestId, input);
      } catch (error) {
        return failed(requestId, error);
      }
    });
  };

async function failed(requestId: string, error: unknown): Promise<Answer> {
  logFault({}, error);
  if (!isOverload(error)) return { ok: false, fault: { requestId } };
  await faultHours.busy();
  return { ok: false, fault: { requestId, busy: true } };
}

async function answer<C extends Contract>(
  contract: C,
  { useCases, shows }: { readonly useCases: UseCases<C>; readonly shows: Shows },
  action: string,
  requestId: string,
  input: unknown,
): Promise<Answer> {
  if (!isActionOf(contract, action)) return no('UNKNOWN_ACTION');
  const spec: Action | undefined = contract[action];
  const carryOut = useCases[action];
  if (!spec || !carryOut) return no('UNKNOWN_ACTION');
  const openid = spec.anonymous ? null : callerOpenid();
  const identity = openid ? await identities.findByOpenid(openid) : null;
  if (!spec.by.some((role) => rolesOf(identity).includes(role))) return no('FORBIDDEN');
  const parsed = spec.input.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const moment = momentOf(actorOf(identity), requestId, { action, input: parsed.data });
  const context = { moment, actor: moment.actor, openid, identity };
  const told = await handedIn(filesOf(parsed.data), moment, () =>
    previewing(previewFor(shows, context), () => carryOut(parsed.data as InputOf<C, ActionOf<C>>, context)),
  );
  // Spelled out, so that nothing leaves beside what the contract declares.
  if (!told.ok) return { ok: false, refusal: told.refusal };
  const value = spec.output.parse(told.value);
  return told.follow ? { ok: true, value, follow: told.follow } : { ok: true, value };
}

/** Answers with the files of the request at hand; what was spent for a request that is refused is given back. */
async function handedIn<T, Code extends string>(
  files: HandIn['files'],
  { actor: { memberId }, now, requestId, digest }: Moment,
  answerIt: () => Promise<Reply<T, Code>>,
): Promise<Reply<T, Code | 'UPLOAD_NOT_USABLE'>> {
  const handIn: HandIn = {
    ...{ files, memberId, now, spent: new Set<string>(), owing: null },
    ...{ spentBy: `${requestId}:${digest}`, spentIn: newId() },
  };
  try {
    const told = await handingIn(handIn, answerIt);
    if (!told.ok) await giveBack(handIn);
    return told.ok && !told.follow ? { ...told, ...copiesOwed(handIn) } : told;
  } catch (error) {
    if (!(error instanceof UploadsNotUsable)) throw error;
    await giveBack(handIn);
    return no(
      'UPLOAD_NOT_USABLE',
      error.paths.map((path) => ({ path, problem: 'upload again' })),
    );
  }
}

/** The phone lets the copies be made at once. */
function copiesOwed({ owing }: HandIn): { follow?: Follow } {
  const noun = owing && nounOf(owing.collection);
  return owing && noun ? { follow: { noun, id: owing.id } } : {};
}

/** Every file that is named in an input, with its dotted path. */
function filesOf(input: unknown, path = ''): { fileId: string; path: string }[] {
  if (typeof input === 'string') return /^cloud:\/\/\S+$/.test(input) ? [{ fileId: input, path }] : [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    filesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** The collection tells what the document is. */
const previewFor =
  (shows: Shows, context: Context): Preview =>
  (collection, after) =>
    shows[collection as CollectionName]?.(after as never, context);

const isActionOf = <C extends Contract>(contract: C, action: string): action is ActionOf<C> =>
  Object.hasOwn(contract, action);

const rolesOf = (identity: Identity | null): readonly Role[] => ['visitor', ...(identity?.roles ?? [])];

const actorOf = (identity: Identity | null): Actor => ({
  memberId: identity?.memberId ?? newId(),
  roles: rolesOf(identity),
  providerId: identity?.providerId ?? null,
  ...(identity?.everOf ? { everOf: identity.everOf } : {}),
  ...(identity?.seat?.studioId ? { seat: identity.seat } : {}),
});
