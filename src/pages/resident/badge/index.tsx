import { View } from '@tarojs/components';
import { useState } from 'react';
import { badgeNoOf, readBadge, type ShownBadge } from '#domain/firm/badge';
import type { BadgeView } from '#domain/firm/contract-badge';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { CODE_LENGTH, CODE_TYPED_MAX, heardCode, wrongLength } from '../../../features/heard-code';
import { useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { scanWords } from '../../../platform/scan';
import { Checked } from './checked';
import { DoNotOpen } from './do-not-open';

/** 查验工牌: scanned, or number and six digits; for her own order the number of the worker who accepted is there. */
export default function CheckBadge() {
  const expected = useParam('no');
  const { visitor } = useMe();
  const [seen, setSeen] = useState<BadgeView | null>(null);
  if (visitor) return <Consent purpose="查验师傅的工牌" />;
  if (seen) return <Checked badge={seen} expected={expected} onAgain={() => setSeen(null)} />;
  return <Checking expected={expected} onSeen={setSeen} />;
}

interface CheckingProps {
  readonly expected: string;
  readonly onSeen: (badge: BadgeView) => void;
}

function Checking({ expected, onSeen }: CheckingProps) {
  const { run, running, problem, refusal, fieldProblem } = useCommand('provider', 'checkBadge');
  const [number, setNumber] = useState(expected);
  const [code, setCode] = useState('');
  const check = async (shown: ShownBadge) => {
    const badge = await run(shown);
    if (badge) onSeen(badge);
    // A wrong code is typed anew; one that was lost on the way is sent again as it stands.
  };
  const type = ({ badgeNo, code: typed }: ShownBadge) => {
    setNumber(badgeNo);
    setCode(typed);
  };
  const digits = heardCode(code);
  const whole = number.trim() !== '' && digits.length === CODE_LENGTH;
  const wait = refusal === 'TOO_MANY_BADGE_TRIES' ? fieldProblem('code') : undefined;
  return (
    <Screen
      action={{
        id: 'check',
        label: '查验',
        onTap: () => check({ badgeNo: badgeNoOf(number), code: digits }),
        running,
        disabled: !whole,
        why: `请填工牌号，和师傅手机上的六位数字。${(digits && wrongLength(digits)) ?? ''}`,
      }}
      problem={problem}
    >
      <Badge
        expected={expected}
        shown={{ badgeNo: number, code }}
        onType={type}
        onScanned={check}
        wait={wait}
      />
      {refusal && <DoNotOpen words="码对不上，就先别开门。请他等工牌换了新码再念一遍，或者打电话给工会。" />}
    </Screen>
  );
}

interface TypedProps {
  readonly expected: string;
  readonly shown: ShownBadge;
  readonly onType: (shown: ShownBadge) => void;
}

interface BadgeProps extends TypedProps {
  readonly onScanned: (shown: ShownBadge) => Promise<void>;
  /** How long nobody may try again. */
  readonly wait: string | undefined;
}

function Badge({ expected, shown, onType, onScanned, wait }: BadgeProps) {
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const scanned = readBadge(words);
    if (!scanned) return toast('这不是工牌的二维码');
    onType(scanned);
    await onScanned(scanned);
  };
  return (
    <Card title="请师傅打开手机上的工牌">
      <View className="stack">
        <View className="secondary">工牌码一分钟换一次，截图和照片没有用。</View>
        {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫他的二维码" onTap={scan} />}
        <Typed expected={expected} shown={shown} onType={onType} />
        {wait && <Problem id="wait" words={wait} />}
      </View>
    </Card>
  );
}

const Typed = ({ expected, shown, onType }: TypedProps) => (
  <>
    <Field
      id="badge-no"
      label="工牌号"
      max={20}
      placeholder="GDJ-"
      value={shown.badgeNo}
      onInput={(badgeNo) => onType({ ...shown, badgeNo })}
      hint={expected ? '接您这一单的师傅的工牌号，已经填好。' : '只填数字也可以。'}
    />
    <Field
      id="badge-code"
      label="工牌码（六位数字）"
      kind="number"
      max={CODE_TYPED_MAX}
      code
      value={shown.code}
      onInput={(code) => onType({ ...shown, code })}
    />
  </>
);
