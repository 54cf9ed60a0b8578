import { View } from '@tarojs/components';
import { useState } from 'react';
import { AMENITY_LABEL } from '#domain/station/labels';
import { AMENITIES, type Amenity } from '#domain/station/station';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { useElder } from '../../hooks/use-elder';
import { ByStreet } from './by-street';
import { NearBy } from './near-by';
import { type Finding, useFinding } from './use-finding';
import { WhereFrom } from './where-from';

const ANYTHING = 'anything';
const SESSIONS = 'sessions';
type Wanted = Amenity | typeof ANYTHING | typeof SESSIONS;
const WANTED: readonly { readonly value: Wanted; readonly label: string }[] = [
  { value: ANYTHING, label: '都行' },
  ...AMENITIES.map((one) => ({ value: one, label: AMENITY_LABEL[one] })),
];

/** 找驿站: what one needs, from where, and what there is. In elder mode one question after the other. */
export function FindStations({ onSessions }: { readonly onSessions: () => void }) {
  const { elder } = useElder();
  const finding = useFinding();
  return elder ? <OneByOne finding={finding} onSessions={onSessions} /> : <AtOnce finding={finding} />;
}

const AtOnce = ({ finding }: { readonly finding: Finding }) => (
  <>
    <WhatNeeded finding={finding} look="chips" />
    <WhereFrom finding={finding} />
    <Found finding={finding} />
  </>
);

interface OneByOneProps {
  readonly finding: Finding;
  /** Whoever looks for no station at all. */
  readonly onSessions: () => void;
}

function OneByOne({ finding, onSessions }: OneByOneProps) {
  const [step, setStep] = useState<'what' | 'where' | 'found'>('what');
  if (step === 'what')
    return (
      <WhatNeeded finding={finding} look="list" onSessions={onSessions} onDone={() => setStep('where')} />
    );
  if (step === 'where') {
    return (
      <>
        <WhereFrom finding={finding} />
        <Button id="show-found" label="看有哪些" onTap={() => setStep('found')} />
        <Button id="ask-again" kind="quiet" label="回上一步" onTap={() => setStep('what')} />
      </>
    );
  }
  return (
    <>
      <Found finding={finding} />
      <Button id="ask-again" kind="quiet" label="重新找" onTap={() => setStep('what')} />
    </>
  );
}

interface WhatProps {
  readonly finding: Finding;
  readonly look: 'chips' | 'list';
  readonly onSessions?: () => void;
  readonly onDone?: () => void;
}

const WhatNeeded = ({ finding: { need, look: seek }, look, onSessions, onDone }: WhatProps) => (
  <Choice
    id="need"
    look={look}
    label="您要找什么？"
    value={onDone ? null : (need ?? ANYTHING)}
    onChange={(wanted) => {
      if (wanted === SESSIONS) return onSessions?.();
      seek(wanted === ANYTHING ? null : wanted);
      onDone?.();
    }}
    options={onSessions ? [{ value: SESSIONS, label: '活动：讲座、课程、体检' }, ...WANTED] : WANTED}
  />
);

const Found = ({ finding }: { readonly finding: Finding }) => (
  <View className="stack">
    {finding.at ? <NearBy finding={finding} at={finding.at} /> : <ByStreet finding={finding} />}
  </View>
);
