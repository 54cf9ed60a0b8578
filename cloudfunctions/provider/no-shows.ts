import { workingDaysAfter } from '#domain/appointment/calendar';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import * as decide from '#domain/no-show/hearing';
import { NO_SHOW_RULE_WITHIN_DAYS, type NoShow } from '#domain/no-show/no-show';
import { noShowRow, noShowView } from '#domain/no-show/view';
import type { ProviderContract } from '#domain/provider-contract';
import type { Context, UseCases } from '../runtime/serve';
import { noShows } from '../store/no-shows';
import { type Changed, changeNoun } from '../store/nouns';
import { picturesOf } from '../store/pictures';
import { calendars } from '../store/studios';

type Cases = UseCases<ProviderContract>;

const onePage = (found: readonly NoShow[], { actor, moment }: Context) => ({
  rows: found.slice(0, PAGE_ROWS).map((one) => noShowRow(one, actor, moment.now)),
  more: found.length > PAGE_ROWS,
});

/** One, for those concerned; anybody else's is answered like a missing one. */
export const noShow: Cases['noShow'] = async ({ noShowId }, context) => {
  const found = await noShows.findById(noShowId);
  const view = found && (await viewFor(found, context));
  return view ? yes(view) : no('NOT_FOUND');
};

export const ownNoShows: Cases['ownNoShows'] = async ({ before }, context) =>
  yes(onePage(await noShows.ofWorker(context.actor.memberId, before), context));

export const noShowsOfFirm: Cases['noShowsOfFirm'] = async ({ before }, context) => {
  const { providerId } = context.actor;
  return providerId === null
    ? no('NOT_FOUND')
    : yes(onePage(await noShows.ofFirm(providerId, before), context));
};

export const noShowDesk: Cases['noShowDesk'] = async ({ after }, context) =>
  yes(onePage(await noShows.contested(after), context));

/** 承认或说明 */
export const answerNoShow: Cases['answerNoShow'] = async ({ noShowId, ...said }, context) => {
  const { moment } = context;
  const photos = said.admits ? [] : handedIn(said.photos);
  const changed = await changeNoun({
    noun: 'no-show',
    id: noShowId,
    moment,
    beside: () => calendars.current(),
    decide: (noShow: NoShow, calendar) =>
      decide.answer(
        noShow,
        { ...said, photos },
        workingDaysAfter(calendar, moment.now, NO_SHOW_RULE_WITHIN_DAYS),
        moment,
      ),
  });
  return shown(changed, context);
};

/** 裁定 */
export const ruleOnNoShow: Cases['ruleOnNoShow'] = async ({ noShowId, ...verdict }, context) =>
  shown(
    await changeNoun({
      noun: 'no-show',
      id: noShowId,
      moment: context.moment,
      decide: (noShow: NoShow) => decide.rule(noShow, verdict, context.moment),
    }),
    context,
  );

async function shown<Code extends string>(changed: Changed<NoShow, Code>, context: Context) {
  if (!changed.ok) return changed;
  const view = await viewFor(changed.value, context);
  return view ? { ...changed, value: view } : no('NOT_FOUND');
}

const viewFor = async (found: NoShow, { actor, moment }: Context) =>
  noShowView(found, actor, await picturesOf(found.answer?.photos ?? []), moment.now);
