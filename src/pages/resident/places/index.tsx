import { useState } from 'react';
import { Button } from '../../../components/button';
import { Screen } from '../../../components/screen';
import { SoonSessions } from '../../../features/session/soon-sessions';
import { FindStations } from '../../../features/station/find-stations';
import { useParam } from '../../../hooks/go';
import { useElder } from '../../../hooks/use-elder';

/** 活动和驿站: what one can come to soon, and where one can go near by. In elder mode one question after the other. */
export default function Places() {
  const { elder } = useElder();
  const wanted = useParam('find') === 'sessions';
  const [sessions, setSessions] = useState(wanted);
  const all = () => setSessions(true);
  if (sessions)
    return (
      <Screen>
        <SoonSessions />
        <Button
          id="find-stations"
          kind="quiet"
          icon="map-pin"
          label={elder ? '找别的' : '找驿站'}
          onTap={() => setSessions(false)}
        />
      </Screen>
    );
  return (
    <Screen>
      {!elder && <SoonSessions onAll={all} />}
      <FindStations onSessions={all} />
    </Screen>
  );
}
