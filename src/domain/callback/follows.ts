import type { Effect } from '#domain/effects';
import type { NoticeKind } from '#domain/notices';
import type { Callback } from './callback';

const about = ({ _id, events }: Callback, kind: NoticeKind) =>
  ({ cause: `callback-${_id}-${events.length}`, about: kind, noun: 'callback', id: _id }) as const;

export const tell = (callback: Callback, to: string, kind: NoticeKind): Effect => ({
  kind: 'notify',
  to,
  ...about(callback, kind),
});

export const tellCaller = (callback: Callback, kind: NoticeKind): Effect =>
  tell(callback, callback.memberId, kind);

export const tellStaff = (callback: Callback, kind: NoticeKind): Effect => ({
  kind: 'tell-staff',
  ...about(callback, kind),
});
