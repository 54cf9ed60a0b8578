import { View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import type { StationView } from '#domain/station/contract-views';
import { AMENITY_LABEL, STATION_KIND_LABEL } from '#domain/station/labels';
import { sayBroken, sayNow } from '#domain/station/words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { CheckedPhotos } from '../../../features/checked-photos';
import { StationMap } from '../../../features/station/station-map';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { OwnReports } from './own-reports';

/** One station: whether one can go there now, what is there, where it is. */
export default function OneStation() {
  const stationId = useParam('id');
  const { value, screen } = useQuery('station', 'station', { stationId });
  const { member } = useMe();
  return (
    <Screen
      {...screen}
      title={value?.name ?? '驿站'}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看附近的驿站', onTap: () => goInstead('places') }}
      action={
        value ? { id: 'report', label: '报修', onTap: () => go('reportBroken', { id: stationId }) } : null
      }
    >
      {value && <Body station={value} />}
      {value && value.now.is !== 'closed' && (
        <Button
          id="check-in"
          kind="quiet"
          icon="check"
          label="我到了，签到"
          onTap={() => go('checkIn', { id: stationId })}
        />
      )}
      {value && member && <OwnReports stationId={stationId} />}
    </Screen>
  );
}

function Body({ station }: { readonly station: StationView }) {
  const { id, name, spot, pictures } = station;
  const now = useNow(60_000);
  return (
    <>
      <View className="heading" id="standing">
        {sayNow(station, now)}
      </View>
      {station.broken.length > 0 && (
        <Card id="broken" tone="amber">
          {station.broken.map((one) => (
            <View key={one.part}>{sayBroken(one)}</View>
          ))}
        </Card>
      )}
      <Facts station={station} />
      {spot && <StationMap id="station-map" label={`${name}在地图上`} marks={[{ key: id, spot, name }]} />}
      <CheckedPhotos id="station-pictures" label={`${name}的照片`} photos={pictures} />
    </>
  );
}

const Facts = ({ station }: { readonly station: StationView }) => (
  <Card flush>
    <Row icon="map-pin" label={station.address} note={STATION_KIND_LABEL[station.kind]} />
    <Row icon="clock" label={station.hours} note={sayClosedDays(station.closedOn)} />
    {station.has.length > 0 && (
      <Row
        id="has"
        icon="check"
        label="里面有"
        note={station.has.map((one) => AMENITY_LABEL[one]).join('、')}
      />
    )}
    <Row
      id="books"
      icon="file-text"
      label="漂流书吧"
      note="借书、还书、捐书"
      onTap={() => go('stationBooks', { id: station.id })}
    />
    {station.handsOut && <Row icon="gift" label="可以领礼品" note="凭领取码" />}
  </Card>
);

const sayClosedDays = (days: readonly string[]): string | undefined =>
  days.length === 0 ? undefined : `${days.slice(0, 5).map(sayDay).join('、')}不开`;
