import { View } from '@tarojs/components';
import { ACTION_LABEL, OFFICE_STATE_LABEL, TOPIC_LABEL } from '#domain/appointment/labels';
import { sayInstant } from '#domain/kernel/time';
import type { ScreenAction } from '../../../components/action-bar';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { RequestAbout } from '../../../features/request-about';
import { RequestDue } from '../../../features/request-due';
import { RequestStory } from '../../../features/request-story';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useOwnId } from '../../../hooks/pane';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Agreeing, canAgree } from './agreeing';
import { Given } from './given';
import { Moving } from './moving';
import { type Handling, type Seen, useHandling } from './use-handling';
import './index.scss';

/** One request as its officer, or the level above, sees it. */
export default function OfficerRequest() {
  const requestId = useParam('id');
  const now = useNow();
  const query = useQuery('appointment', 'request', { requestId }, { refreshEvery: 10_000 });
  const handling = useHandling();
  const request = query.value;
  return (
    <Screen
      {...query.screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回办理台', onTap: () => goInstead('officerDesk') }}
      {...(request ? nextStep(request, handling, now) : {})}
      problem={handling.problem}
    >
      {request && (
        <>
          <Standing request={request} />
          {request.due && <RequestDue due={request.due} now={now} />}
          {request.words && <Person request={request} />}
          <RequestAbout request={request} now={now} />
          <Agreeing request={request} handling={handling} now={now} />
          <Given request={request} now={now} />
          <Moving request={request} handling={handling} />
          <RequestStory request={request} now={now} />
        </>
      )}
    </Screen>
  );
}

const Standing = ({ request }: { request: Seen }) => (
  <View className="officer-request__standing" id={useOwnId('standing')}>
    <View className="secondary">{TOPIC_LABEL[request.topic].office}</View>
    <View className="heading" id="headline">
      {OFFICE_STATE_LABEL[request.state]}
    </View>
  </View>
);

function Person({ request }: { request: Seen }) {
  const { words, people } = request;
  if (!words) return null;
  const label = people > 1 ? `${words.name}，代表 ${people} 人` : words.name;
  return (
    <Card flush>
      <Row
        id="person"
        icon="user-round"
        label={label}
        value={words.phone || '没有留电话'}
        {...(words.phone ? { onTap: () => dial(words.phone) } : {})}
      />
    </Card>
  );
}

interface NextStep {
  readonly action?: ScreenAction | null;
  readonly second?: ScreenAction | null;
}

/** The main action follows the course; an answer is possible at any time. */
function nextStep(request: Seen, { accept, meet, meetingAt }: Handling, now: number): NextStep {
  const may = (action: Seen['can'][number]) => request.can.includes(action);
  const requestId = request.id;
  const answer = may('answer')
    ? { id: 'answer', label: ACTION_LABEL.answer, onTap: () => go('officerAnswer', { id: requestId }) }
    : null;
  if (may('accept')) {
    const agreed = canAgree(request) ? meetingAt : null;
    const label =
      agreed === null ? ACTION_LABEL.accept : `${ACTION_LABEL.accept}，约在${sayInstant(agreed, now)}`;
    const run = () => accept.run({ requestId, meetingAt: agreed });
    return {
      action: { id: 'accept', label, onTap: run, running: accept.running },
      second: answer,
    };
  }
  if (may('meet')) {
    const run = () => meet.run({ requestId });
    return {
      action: { id: 'meet', label: ACTION_LABEL.meet, onTap: run, running: meet.running },
      second: answer,
    };
  }
  return { action: answer };
}
