import type { RequestView } from '#domain/appointment/contract';
import { EVENT_LABEL, OUTCOME_LABEL } from '#domain/appointment/labels';
import type { Outcome } from '#domain/appointment/request';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../components/card';
import { Timeline } from '../components/timeline';

/** 经过: what happened, the latest first. */
export function RequestStory({ request, now }: { request: RequestView; now: number }) {
  const happenings = request.timeline
    .map(({ at, action, why }, place) => ({
      key: String(place),
      title: EVENT_LABEL[action],
      when: sayInstant(at, now),
      note: action === 'answer' && why ? OUTCOME_LABEL[why as Outcome] : null,
    }))
    .reverse();
  return (
    <Card title="经过">
      <Timeline id="story" happenings={happenings} />
    </Card>
  );
}
