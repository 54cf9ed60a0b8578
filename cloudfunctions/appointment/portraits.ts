import type { AppointmentContract } from '#domain/appointment/contract';
import * as decide from '#domain/appointment/decide/portraits';
import { filesOf, NO_PORTRAIT } from '#domain/appointment/portrait';
import type { Officer, Studio } from '#domain/appointment/studio';
import type { Decision } from '#domain/kernel/entity';
import type { ShownPhoto } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import { logFault } from '../runtime/log';
import type { Context, UseCases } from '../runtime/serve';
import { changeNoun } from '../store/nouns';
import { studios } from '../store/studios';
import { links, refusedOf } from '../store/uploads';

type Cases = UseCases<AppointmentContract>;

/** Where the portraits that everybody may see are seen, by officer. Without the storage there are none: people still ask for a talk. */
export async function facesIn(officers: readonly Officer[]): Promise<Record<string, string>> {
  const shown = officers.flatMap(({ memberId, portrait }) =>
    portrait?.shown ? [{ memberId, fileId: portrait.shown }] : [],
  );
  if (shown.length === 0) return {};
  const linkOf = await linksOrNone(shown.map(({ fileId }) => fileId));
  return Object.fromEntries(
    shown.flatMap(({ memberId, fileId }) => (linkOf[fileId] ? [[memberId, linkOf[fileId]]] : [])),
  );
}

async function linksOrNone(files: readonly string[]): Promise<Record<string, string>> {
  try {
    return await links(files);
  } catch (error) {
    logFault({ missing: 'portraits' }, error);
    return {};
  }
}

/** Of the own person, or for staff of all in a studio; what waits, too. */
export const portraits: Cases['portraits'] = async ({ studioId }, { actor }) => {
  const own = studioId === null;
  if (!own && !actor.roles.includes('staff')) return no('STUDIO_NOT_FOUND');
  const studio = await studios.findById(studioId ?? actor.seat?.studioId ?? '');
  if (!studio) return no(own ? 'NOT_AN_OFFICER' : 'STUDIO_NOT_FOUND');
  const officers = studio.officers.filter(({ memberId }) => !own || memberId === actor.memberId);
  if (own && officers.length === 0) return no('NOT_AN_OFFICER');
  const seen = await seenOf(officers, actor.memberId);
  return yes({
    studioId: studio._id,
    officers: officers.map(({ memberId, name, portrait: { shown, waiting } = NO_PORTRAIT }) => ({
      ...{ id: memberId, name },
      shown: shown === null ? null : seen(shown, memberId),
      waiting: waiting && { id: waiting.id, photo: seen(waiting.fileId, memberId) },
    })),
  });
};

async function seenOf(officers: readonly Officer[], viewerId: string) {
  const files = officers.flatMap(({ portrait = NO_PORTRAIT }) => filesOf(portrait));
  const linkOf = await links(files);
  const refused = await refusedOf(files.filter((file) => !linkOf[file]));
  return (file: string, memberId: string): ShownPhoto => ({
    url: linkOf[file] ?? null,
    verdict: linkOf[file] ? 'pass' : refused.includes(file) ? 'refused' : 'waiting',
    ownFile: memberId === viewerId ? file : null,
  });
}

async function changePortrait<Code extends string>(
  studioId: string,
  { moment }: Context,
  decideOn: (studio: Studio) => Decision<Studio, Code> | Promise<Decision<Studio, Code>>,
) {
  const changed = await changeNoun<Studio, Code, undefined>({
    noun: 'studio',
    id: studioId,
    moment,
    decide: decideOn,
  });
  if (changed.ok) return { ...changed, value: { done: true } as const };
  const { code, fields } = changed.refusal;
  return code === 'NOT_FOUND' ? no('STUDIO_NOT_FOUND') : no(code, fields);
}

export const setPortrait: Cases['setPortrait'] = ({ studioId, officerId, photo }, context) =>
  changePortrait(studioId, context, (studio) =>
    decide.setPortrait(studio, { officerId, fileId: photo }, context.moment),
  );

export const checkPortrait: Cases['checkPortrait'] = ({ studioId, ...verdict }, context) =>
  changePortrait(studioId, context, async (studio) => {
    const seen = verdict.right && (await isSeen(decide.waitingFile(studio, verdict)));
    return decide.checkPortrait(studio, { ...verdict, seen }, context.moment);
  });

/** Whether there is a copy that people can be shown. */
const isSeen = async (file: string | null): Promise<boolean> =>
  file !== null && (await links([file]))[file] !== undefined;
