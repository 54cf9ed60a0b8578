import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { make } from '#domain/session/decide/keeping';
import type { SessionPlan } from '#domain/session/plan';
import type { Session } from '#domain/session/session';
import { type Bench, fillWith, type Measured, measured, NOW, OPENID } from './measured';

/** A cloud with so many sessions, half of them over, and what somebody waits for who looks for one. */
export const benchSessions = (bench: Bench): Promise<Measured[]> =>
  measured(
    bench,
    async (cloud) => {
      cloud.seed({
        identities: [{ _id: OPENID, version: 1, memberId: 'liu', roles: ['resident'], providerId: null }],
      });
      await fillWith(cloud, 'sessions', manySessions(bench.size), bench);
    },
    [
      { asked: 'what comes soon', room: 'session', action: 'soon', input: {} },
      {
        asked: 'one of them',
        room: 'session',
        action: 'session',
        input: { sessionId: idOf(bench.size - 1) },
      },
      { asked: 'the own ones', room: 'session', action: 'mine', input: {} },
    ],
  );

const idOf = (no: number): string => `session-${no}`;

function* manySessions(size: number): Generator<Session> {
  const plan: SessionPlan = {
    ...{ title: '用气安全讲座', words: '怎么看、怎么关', online: false, where: '活动室', capacity: 40 },
    ...{ kind: 'lecture', audience: 'everybody', stationId: null },
    ...{ from: NOW + DAY, to: NOW + DAY + HOUR, freeUntilHours: 24 },
  };
  const moment = {
    ...{ actor: CLOCK, now: NOW, requestId: 'bench', digest: 'bench' },
    ...{ newId: () => 'id', newCode: () => '0' },
  };
  const union = { unionId: 'district', unionName: '区总工会', aboveIds: [] };
  const made = make(['one'], union, plan, moment);
  const [one] = made.ok ? made.value : [];
  if (!one) throw new Error('a session can be made');
  for (let no = 0; no < size; no += 1) {
    const from = NOW + (no - size / 2) * (DAY / 24 / 60);
    yield { ...one, _id: idOf(no), seriesId: idOf(no), from, to: from + HOUR, version: 1, actsAt: null };
  }
}
