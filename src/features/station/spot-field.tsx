import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Spot } from '#domain/station/spot';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Problem } from '../../components/problem';
import { chooseSpot } from '../../platform/choose-spot';
import { readSpot, saySpot } from './drawn';
import { StationMap } from './station-map';

interface SpotFieldProps {
  readonly id: string;
  readonly value: Spot | null;
  readonly onChange: (spot: Spot | null) => void;
  readonly problem: string | undefined;
}

/** Where it is on the map: by WeChat's map, else by a tap on the drawn one or typed. */
export function SpotField({ id, value, onChange, problem }: SpotFieldProps) {
  const marks = value ? [{ key: 'spot', spot: value, name: '这里' }] : [];
  const choose = async () => {
    const chosen = await chooseSpot?.();
    if (chosen) onChange(chosen);
  };
  return (
    <View className="field">
      <View className="field__label">在地图上的位置</View>
      {chooseSpot === null ? (
        <>
          <StationMap id={id} label="点一下地图，标出位置" marks={marks} onTap={onChange} />
          <Typed id={id} value={value} onChange={onChange} />
        </>
      ) : (
        <>
          {value && <StationMap id={id} label="位置" marks={marks} />}
          <Button
            id={`${id}-choose`}
            kind="quiet"
            icon="map-pin"
            label={value ? '换个位置' : '在地图上选位置'}
            onTap={() => void choose()}
          />
        </>
      )}
      {problem && <Problem words={problem} />}
      <View className="note">没有标位置的，居民在附近找不到。</View>
    </View>
  );
}

function Typed({ id, value, onChange }: Omit<SpotFieldProps, 'problem'>) {
  const said = value ? saySpot(value) : '';
  const [typed, setTyped] = useState<{ readonly words: string; readonly of: string } | null>(null);
  const words = typed && typed.of === said ? typed.words : said;
  const wrong = words.trim() !== '' && readSpot(words) === null;
  const put = (next: string) => {
    const spot = readSpot(next);
    if (spot || next.trim() === '') onChange(spot);
    setTyped({ words: next, of: spot ? saySpot(spot) : next.trim() === '' ? '' : said });
  };
  return (
    <Field
      id={`${id}-words`}
      label="或者写纬度和经度"
      placeholder="36.071200, 120.321400"
      max={24}
      value={words}
      onInput={put}
      problem={wrong ? '要这样写：36.071200, 120.321400。' : undefined}
    />
  );
}
