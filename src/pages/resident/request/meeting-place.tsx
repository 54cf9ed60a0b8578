import { View } from '@tarojs/components';
import { isLive } from '#domain/appointment/headlines';
import { sayReceptions } from '#domain/appointment/receptions';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { useQuery } from '../../../hooks/use-query';
import { copy } from '../../../platform/copy';
import { UNION_PHONE } from '../../../text/office';
import { OfficerFace } from './officer-face';
import type { Seen } from './use-request';

/** 到工作室: where that is and when somebody is there, whom she meets, and whom she can ask for the way; otherwise only with whom. */
export function MeetingPlace({ request }: { request: Seen }) {
  if (!isLive(request)) return null;
  if (request.mode === 'studio') return <AtStudio request={request} />;
  if (request.officerName === null) return null;
  return (
    <Card id="meeting-whom" title="谁和您谈">
      <OfficerFace request={request} />
    </Card>
  );
}

function AtStudio({ request }: { request: Seen }) {
  const { value } = useQuery('appointment', 'studios', {});
  const studio = value?.studios.find(({ id }) => id === request.studio.id);
  if (!studio) return null;
  const opening = sayReceptions(studio.receives);
  const title = studio.officers.find(({ name }) => name === request.officerName)?.title;
  return (
    <Card id="meeting-place" title="到哪里谈">
      <View className="stack">
        <OfficerFace request={request} title={title} />
        <Row icon="map-pin" label={studio.name} note={`${studio.street} ${studio.address}`} />
        {opening !== '' && <Row icon="clock" label="接待时间" note={opening} />}
        <Button
          id="copy-place"
          kind="quiet"
          icon="map-pin"
          label="复制地址"
          onTap={() => copy(`${studio.address}（${studio.name}）`)}
        />
        <Button
          id="call-union"
          kind="quiet"
          icon="phone"
          label={`打 ${UNION_PHONE} 问路`}
          onTap={() => dial(UNION_PHONE)}
        />
      </View>
    </Card>
  );
}
