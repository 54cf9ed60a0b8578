import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, owing } from '#domain/kernel/entity';
import type { ChangeLater } from '../owed';
import { type Session, stateOf } from '../session';
import { changeLike, type KeepRefusal } from './keeping';

/** 系列: a later one follows; whoever wished for it hears where one that lies ahead could not. */
export function followSeries(
  session: Session,
  effect: ChangeLater,
  moment: Moment,
): Decision<Session, KeepRefusal> {
  const done = changeLike(session, effect, moment);
  if (done.ok || stateOf(session) !== 'published' || session.from <= moment.now) return done;
  return change(owing(session, [notFollowed(session, effect)]));
}

const notFollowed = ({ _id, title }: Session, { by, cause }: ChangeLater): Effect => ({
  ...{ kind: 'notify', cause: `not-followed-${_id}-${cause}`, to: by, about: 'session-not-followed' },
  ...{ noun: 'session', id: _id, matter: title },
});
