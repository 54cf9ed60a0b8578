import { type Calendar, lengthOf, workingTimeAfter } from '#domain/appointment/calendar';
import { CALL_WITHIN_HOURS, type Callback, REMIND_AT_SHARE } from '#domain/callback/callback';
import type { CallbackContract } from '#domain/callback/contract';
import * as decide from '#domain/callback/decide';
import { LIMITS_OF_CALLBACK } from '#domain/callback/limits';
import { deskRow, ownView } from '#domain/callback/view';
import type { NameOf } from '#domain/kernel/called';
import type { Decision } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { LimitRefusal } from '#domain/limits';
import { idFor } from '../runtime/moment';
import { open, seal } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { callbacks } from '../store/callbacks';
import { members } from '../store/members';
import { type Changed, changeNoun, createNoun } from '../store/nouns';
import { type Person, personWithMeasures } from '../store/people';
import { calendars } from '../store/studios';

type Cases = UseCases<CallbackContract>;

export const mine: Cases['mine'] = async (_, { actor, moment }) => {
  const last = await callbacks.lastOf(actor.memberId);
  return yes({ callback: last && ownView(last, moment) });
};

/** 请工会打给我: at the account's own number. Sent again it finds what it did; it is counted before it is made. */
export const ask: Cases['ask'] = async (_, { actor, moment }) => {
  const [person, calendar] = await Promise.all([
    personWithMeasures(actor.memberId, LIMITS_OF_CALLBACK),
    calendars.current(),
  ]);
  const id = idFor(moment);
  const asked = await createNoun<Callback, NotAsked, 'BUSY'>({
    noun: 'callback',
    id,
    moment,
    decision: await admitted(id, person, calendar, moment),
    taken: 'BUSY',
  });
  return asked.ok ? { ...asked, value: ownView(asked.value, moment) } : asked;
};

type NotAsked = 'OWN_PHONE_NEEDED' | 'NOT_FOUND' | LimitRefusal<(typeof LIMITS_OF_CALLBACK)[number]> | 'BUSY';

async function admitted(
  id: string,
  person: Person,
  calendar: Calendar,
  moment: Context['moment'],
): Promise<Decision<Callback, NotAsked>> {
  const { member, measures } = person;
  if (!member) return no('NOT_FOUND');
  const asker = { name: seal(member.name ?? ''), hasPhone: member.phone !== null };
  const possible = decide.ask(id, asker, termsFrom(calendar, moment.now), moment);
  if (!possible.ok) return possible;
  const claim = { limits: LIMITS_OF_CALLBACK, id, now: moment.now, claimants: [person], asRead: measures };
  const counted = await admit(claim);
  return counted.ok ? possible : counted;
}

function termsFrom(calendar: Calendar, from: number) {
  const length = lengthOf(calendar, { unit: 'hour', amount: CALL_WITHIN_HOURS });
  return {
    dueAt: workingTimeAfter(calendar, from, length),
    remindAt: workingTimeAfter(calendar, from, length * REMIND_AT_SHARE),
  };
}

export const withdraw: Cases['withdraw'] = async ({ callbackId: id }, { moment }) => {
  const changed = await changeNoun({
    noun: 'callback',
    id,
    moment,
    decide: (callback: Callback) => decide.withdraw(callback, moment),
  });
  return changed.ok ? { ...changed, value: ownView(changed.value, moment) } : changed;
};

/** 要回电话的人 */
export const desk: Cases['desk'] = async ({ list, from }, { moment }) => {
  const found = list === 'open' ? await callbacks.toCall(from) : await callbacks.over(from);
  const nameOf = await namesOfTakers(found);
  return yes({
    rows: found.slice(0, PAGE_ROWS).map((callback) => rowOf(callback, moment, nameOf)),
    more: found.length > PAGE_ROWS,
  });
};

/** How those are called who are calling. */
const namesOfTakers = (found: readonly Callback[]): Promise<NameOf> =>
  members.namesOf(found.flatMap(({ takenById }) => takenById ?? []));

const rowOf = (callback: Callback, moment: Context['moment'], nameOf: NameOf) =>
  deskRow(callback, moment, nameOf, open.words);

/** 我来打 */
export const take: Cases['take'] = ({ callbackId: id }, { moment }) =>
  changed(id, moment, (callback) => decide.take(callback, moment));

/** 放回去 */
export const release: Cases['release'] = ({ callbackId: id }, { moment }) =>
  changed(id, moment, (callback) => decide.release(callback, moment));

/** 打过了 */
export const record: Cases['record'] = async ({ callbackId: id, reached, words }, { moment }) => {
  const said = { reached, words: seal(words) };
  return shown(
    await changeNoun({
      noun: 'callback',
      id,
      moment,
      beside: () => calendars.current(),
      decide: (callback: Callback, calendar) =>
        decide.record(callback, said, termsFrom(calendar, moment.now), moment),
    }),
    moment,
  );
};

type Decide = (callback: Callback) => Decision<Callback, decide.CallbackRefusal>;

const changed = async (id: string, moment: Context['moment'], decideOn: Decide) =>
  shown(await changeNoun({ noun: 'callback', id, moment, decide: decideOn }), moment);

async function shown<Code extends string>(done: Changed<Callback, Code>, moment: Context['moment']) {
  if (!done.ok) return done;
  return { ...done, value: rowOf(done.value, moment, await namesOfTakers([done.value])) };
}
