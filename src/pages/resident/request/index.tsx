import { useEffect } from 'react';
import { isBehind } from '#domain/appointment/due-words';
import { isLive } from '#domain/appointment/headlines';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { RequestAbout } from '../../../features/request-about';
import { RequestDue } from '../../../features/request-due';
import { RequestStory } from '../../../features/request-story';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Agreed } from './agreed';
import { Body } from './body';
import { MeetingPlace } from './meeting-place';
import { nextStep } from './next-step';
import { Standing } from './standing';
import { useRequest } from './use-request';
import { WaysOut } from './ways-out';
import './index.scss';

const EVERY = 8000;

/** 约谈: where it stands, by when the union answers and why then, what she can do. */
export default function Request() {
  const requestId = useParam('id');
  const now = useNow();
  const { visitor } = useMe();
  const query = useQuery('appointment', 'request', { requestId }, { refreshEvery: EVERY });
  const request = query.value;
  const steps = useRequest(requestId);

  // An officer who follows a message about a case of his belongs on his own screen.
  const party = request?.party;
  useEffect(() => {
    if (party && party !== 'asker') goInstead('officerRequest', { id: requestId });
  }, [party, requestId]);

  if (visitor) return <Consent purpose="看这件约谈" />;
  return (
    <Screen
      {...query.screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '看我的约谈', onTap: () => go('requests') }}
      {...(request ? nextStep(request, steps, now) : {})}
      problem={steps.problem}
    >
      {request && (
        <>
          <Standing request={request} now={now} />
          <Body request={request} steps={steps} now={now} />
          {isLive(request) && request.due && !isBehind(request.due, request.meetingAt) && (
            <RequestDue due={request.due} now={now} />
          )}
          <MeetingPlace request={request} />
          <RequestAbout request={request} now={now} />
          <Agreed request={request} steps={steps} now={now} />
          <RequestStory request={request} now={now} />
          <WaysOut request={request} steps={steps} />
        </>
      )}
    </Screen>
  );
}
