import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { OwnPhone } from '../../../features/own-phone';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { UNION_PHONE } from '../../../text/office';
import { Asked } from './asked';
import { useCallMe } from './use-call-me';

/** 打电话: to the union, or asking it to call. Dialling needs nothing from the cloud and is there whatever happens. */
export default function CallMe() {
  const { me, member, visitor } = useMe();
  const [consenting, setConsenting] = useState(false);
  const now = useNow(60_000);
  const mine = useQuery('callback', 'mine', member ? {} : null, { refreshEvery: 20_000 });
  const { ask, withdraw } = useCallMe();
  if (visitor && consenting) return <Consent purpose="请工会打给您" />;
  const last = mine.value?.callback ?? null;
  const open = last !== null && last.dueAt !== null;
  const needsPhone = member && me?.phone === null;
  const askable = visitor || (mine.value !== undefined && !open);
  return (
    <Screen
      stale={mine.screen.stale}
      action={
        askable
          ? {
              id: 'ask-call',
              label: '请工会打给我',
              onTap: visitor ? () => setConsenting(true) : () => ask.run({}),
              running: ask.running,
              disabled: needsPhone,
              why: '先告诉我们打哪个号码。',
            }
          : null
      }
      problem={ask.problem ?? withdraw.problem}
    >
      {last && <Asked callback={last} withdraw={withdraw} now={now} />}
      <Card flush>
        <Row
          id="dial-union"
          icon="phone"
          label={`我打给工会 ${UNION_PHONE}`}
          note="现在就能说，请人代约也行"
          onTap={() => dial(UNION_PHONE)}
        />
      </Card>
      {askable && <View>不方便打，就请工会打给您。上班时间两小时以内打过来。</View>}
      {needsPhone && me && <OwnPhone me={me} />}
    </Screen>
  );
}
