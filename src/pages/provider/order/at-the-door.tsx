import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { press } from '../../../components/press';
import { Problem } from '../../../components/problem';
import { CODE_LENGTH, CODE_TYPED_MAX } from '../../../features/heard-code';
import type { Arrival } from './use-arrival';

const PLACES = Array.from({ length: CODE_LENGTH }, (_, place) => place);
const ROWS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
] as const;

/** 到达码: keys of our own, because a glove misses those of the phone. */
export function AtTheDoor({ arrival }: { arrival: Arrival }) {
  const { code, problem, scan } = arrival;
  const spoken = code === '' ? '还没有输入' : code.split('').join(' ');
  return (
    <Card id="at-the-door">
      <View className="digits" id="code" {...aria({ role: 'img', label: `到达码：${spoken}` })}>
        {PLACES.map((place) => (
          <View key={place} className={`digits__digit${digitLook(code, place, problem)}`}>
            {code[place] ?? ''}
          </View>
        ))}
      </View>
      {problem && <Problem id="code-problem" words={problem} />}
      <Keys arrival={arrival} />
      <Field
        id="code-said"
        label="也可以说出来，或粘贴"
        placeholder="我的码是 12 34 56"
        max={CODE_TYPED_MAX}
        value={arrival.said}
        onInput={arrival.say}
      />
      {scan && <Button id="scan" kind="quiet" icon="qr-code" label="扫居民手机上的码" onTap={scan} />}
    </Card>
  );
}

function digitLook(code: string, place: number, problem: string | null): string {
  if (problem) return ' digits__digit--wrong';
  return place === code.length ? ' digits__digit--next' : '';
}

const Keys = ({ arrival }: { arrival: Arrival }) => (
  <View className="keys">
    {ROWS.map((row) => (
      <View key={row[0]} className="keys__row">
        {row.map((digit) => (
          <Key key={digit} digit={digit} onTap={() => arrival.type(digit)} />
        ))}
      </View>
    ))}
    <View className="keys__row">
      <View className="keys__space" />
      <Key digit="0" onTap={() => arrival.type('0')} />
      <View
        id="key-erase"
        className="keys__key keys__key--erase"
        hoverClass="keys__key--pressed"
        {...press({ label: '删除一位', onTap: arrival.erase })}
      >
        <Icon name="chevron-left" />
        删除
      </View>
    </View>
  </View>
);

const Key = ({ digit, onTap }: { digit: string; onTap: () => void }) => (
  <View
    id={`key-${digit}`}
    className="keys__key"
    hoverClass="keys__key--pressed"
    {...press({ label: digit, onTap })}
  >
    {digit}
  </View>
);
