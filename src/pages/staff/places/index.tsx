import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { AddPlaces } from './add-places';
import { type Chosen, PlaceForm } from './place-form';

type Street = Output<'membership', 'district'>['streets'][number];
type Doing =
  | { readonly what: 'add'; readonly street: { readonly key: string; readonly name: string } | null }
  | { readonly what: 'change'; readonly chosen: Chosen };

/** 街道和社区: where residents live and firms serve, as staff keep it. */
export default function StaffPlaces() {
  const { value, screen } = useQuery('membership', 'district', {});
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = () => setDoing(null);
  if (doing?.what === 'add') return <AddPlaces street={doing.street} onDone={done} />;
  if (doing?.what === 'change') return <PlaceForm chosen={doing.chosen} onDone={done} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      action={{ id: 'add-streets', label: '添加街道', onTap: () => setDoing({ what: 'add', street: null }) }}
    >
      {value && (
        <View className="heading" id="standing">
          {sayHowMany(value.streets)}
        </View>
      )}
      <View className="secondary">居民填地址、服务商选服务范围，都从这里选。</View>
      {value?.streets.map((street) => (
        <StreetCard key={street.key} street={street} onDo={setDoing} />
      ))}
    </Screen>
  );
}

function sayHowMany(streets: readonly Street[]): string {
  if (streets.length === 0) return '还没有街道';
  const open = streets.filter((street) => street.open);
  const communities = open.flatMap((street) => street.communities.filter((one) => one.open));
  return `${open.length} 个街道，${communities.length} 个社区`;
}

const CLOSED = <Tag words="已停用" />;

interface StreetCardProps {
  readonly street: Street;
  readonly onDo: (doing: Doing) => void;
}

function StreetCard({ street, onDo }: StreetCardProps) {
  const { key, name, open, communities } = street;
  const change = (community: string | null, place: { name: string; open: boolean }) =>
    onDo({ what: 'change', chosen: { street: key, community, name: place.name, open: place.open } });
  return (
    <Card flush>
      <Row
        id={`street-${key}`}
        icon="map-pin"
        label={name}
        note={communities.length === 0 ? '还没有社区，居民还选不到' : `${communities.length} 个社区`}
        value={open ? undefined : CLOSED}
        onTap={() => change(null, { name, open })}
      />
      {communities.map((one) => (
        <Row
          key={one.key}
          id={`community-${one.key}`}
          label={one.name}
          value={one.open ? undefined : CLOSED}
          onTap={() => change(one.key, one)}
        />
      ))}
      <Row
        id={`add-to-${key}`}
        icon="plus"
        label="添加社区"
        onTap={() => onDo({ what: 'add', street: { key, name } })}
      />
    </Card>
  );
}
