import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { press } from '../../../components/press';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { goInstead } from '../../../hooks/go';
import { useDistrict } from '../../../hooks/use-district';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { DeskRow } from '../desk/desk-row';
import { sayBoard, sayTile, type Tile, tilesOf } from './board';
import '../desk/index.scss';
import './index.scss';

const EVERY = 30_000;

/** 各街道今天的单子: the district as tiles, a street each; a tap lists its orders. */
export default function StaffStreets() {
  const now = useNow(60_000);
  const district = useDistrict();
  const { value, screen } = useQuery('repair', 'desk', { list: 'streets' }, { refreshEvery: EVERY });
  const [chosen, setChosen] = useState<string | null>(null);
  const known = value && district.streets;
  const tiles = known
    ? tilesOf(
        value.rows,
        known.map((one) => one.value),
        now,
      )
    : [];
  const tile = tiles.find(({ street }) => street === chosen);
  return (
    <Screen
      {...(value ? district.screen : screen)}
      wide
      skeleton={<Skeleton cards={4} lines={2} />}
      wayOn={{ label: '回区总工作台', onTap: () => goInstead('staffDesk') }}
    >
      {known && (
        <>
          <View className="heading" id="standing">
            {sayBoard(tiles, value.more)}
          </View>
          <View className="streets">
            <View className="streets__tiles" id="streets">
              {tiles.map((one) => (
                <StreetTile
                  key={one.street}
                  tile={one}
                  name={district.sayStreet(one.street)}
                  chosen={one.street === chosen}
                  onTap={() => setChosen(one.street === chosen ? null : one.street)}
                />
              ))}
            </View>
            <View className="streets__list">
              {tile ? (
                <Orders tile={tile} name={district.sayStreet(tile.street)} now={now} />
              ) : (
                <Card>点一个街道，看那里的单子。</Card>
              )}
            </View>
          </View>
        </>
      )}
    </Screen>
  );
}

interface StreetTileProps {
  readonly tile: Tile;
  readonly name: string;
  readonly chosen: boolean;
  readonly onTap: () => void;
}

function StreetTile({ tile, name, chosen, onTap }: StreetTileProps) {
  const { street, rows, pressing } = tile;
  const looks = [
    'streets__tile',
    rows.length === 0 && 'streets__tile--calm',
    pressing > 0 && 'streets__tile--pressing',
    chosen && 'streets__tile--chosen',
  ];
  const watch = pressing > 0 ? `${pressing} 单要留意` : '';
  return (
    <View
      id={`street-${street}`}
      className={looks.filter(Boolean).join(' ')}
      hoverClass="pressed"
      {...press({
        role: 'radio',
        checked: chosen,
        label: [name, sayTile(tile), watch].filter(Boolean).join('，'),
        onTap,
      })}
    >
      <View className="title">{name}</View>
      <View className="secondary">{sayTile(tile)}</View>
      {watch && <Tag tone="brick" words={watch} />}
    </View>
  );
}

const Orders = ({ tile, name, now }: { tile: Tile; name: string; now: number }) =>
  tile.rows.length === 0 ? (
    <Card>{`${name}今天没有进行中的单子。`}</Card>
  ) : (
    <View className="desk" id="street-orders">
      {tile.rows.map((row) => (
        <DeskRow key={row.id} row={row} now={now} />
      ))}
    </View>
  );
