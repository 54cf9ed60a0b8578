import { type Board, readBy } from '#domain/announcement/board';
import type { AnnouncementContract } from '#domain/announcement/contract';
import * as decide from '#domain/announcement/decide';
import { boardView, deskView } from '#domain/announcement/view';
import { no, yes } from '#domain/kernel/result';
import { idFor } from '../runtime/moment';
import type { UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { announcements, changeBoard, noteRead } from '../store/announcements';
import type { Changed } from '../store/nouns';

type Cases = UseCases<AnnouncementContract>;

export const board: Cases['board'] = async (_, { actor, moment }) =>
  yes({ announcements: boardView(await announcements.board(), actor.roles, moment.now) });

/** What hangs there for whoever asks; of anything else nobody can have read it. */
export const markRead: Cases['markRead'] = async ({ announcementId }, { actor, moment }) => {
  const readable = readBy(await announcements.board(), actor.roles, moment.now);
  if (!readable.some(({ id }) => id === announcementId)) return no('NOT_FOUND');
  await noteRead(announcementId, actor.memberId);
  return yes({ done: true });
};

export const desk: Cases['desk'] = async () => {
  const known = await announcements.board();
  const reads = await announcements.reads((known?.announcements ?? []).map(({ id }) => id));
  return yes({ announcements: deskView(known, reads) });
};

/** What others read is looked at by WeChat first. Sent again it is found under the id that this request computes. */
export const write: Cases['write'] = async ({ announcementId, ...text }, { moment, openid }) => {
  if (openid && !(await wordsAllowed(`${text.title} ${text.words}`, openid))) {
    return no('WORDS_NOT_ALLOWED', [{ path: 'words', problem: 'not allowed' }]);
  }
  const id = announcementId ?? idFor(moment);
  const named = { ...moment, newId: () => id };
  return seen(id, await changeBoard(moment, (known) => decide.write(known, announcementId, text, named)));
};

export const publish: Cases['publish'] = async ({ announcementId: id, at }, { moment }) =>
  seen(id, await changeBoard(moment, (known) => decide.publish(known, { id, at }, moment)));

export const withdraw: Cases['withdraw'] = async ({ announcementId: id, why }, { moment }) =>
  seen(id, await changeBoard(moment, (known) => decide.withdraw(known, { id, why }, moment)));

const seen = <Code extends string>(id: string, changed: Changed<Board, Code>) =>
  changed.ok ? { ...changed, value: { id } } : changed;
