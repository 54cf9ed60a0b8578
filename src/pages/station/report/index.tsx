import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Part, REPORT_WORDS_MAX } from '#domain/station/breakage';
import type { StationView } from '#domain/station/contract-views';
import { PART_LABEL } from '#domain/station/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goBack, goInstead, useParam } from '../../../hooks/go';
import { useElder } from '../../../hooks/use-elder';
import { type Form, useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';

/** 报修: what at this station is broken. */
export default function ReportBroken() {
  const stationId = useParam('id');
  const { visitor } = useMe();
  const { value, screen } = useQuery('station', 'station', { stationId });
  if (visitor) return <Consent purpose="报修" />;
  if (value) return <ReportForm station={value} />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看附近的驿站', onTap: () => goInstead('places') }}
    />
  );
}

interface Draft {
  readonly part: Part | null;
  readonly words: string;
  readonly photos: readonly Photo[];
}
const EMPTY: Draft = { part: null, words: '', photos: [] };

/** In elder mode one question after the other. */
function ReportForm({ station }: { readonly station: StationView }) {
  const form = useForm('station', 'report', {
    kept: `broken-${station.id}`,
    empty: EMPTY,
    missing: ({ part, words }: Draft) =>
      part === null ? '请选什么坏了。' : part === 'other' && words.trim() === '' ? '请写是什么坏了。' : null,
    input: ({ part, words, photos }) =>
      part === null
        ? null
        : { stationId: station.id, part, words: words.trim(), photo: photos[0]?.fileId ?? null },
    onDone: () => {
      toast('报上去了，修好了告诉您');
      goBack();
    },
  });
  const { elder } = useElder();
  const [chosen, setChosen] = useState(false);
  const choosing = elder && !chosen;
  return (
    <Screen
      title={station.name}
      action={choosing ? null : form.button('report-broken', '报修')}
      problem={form.problem}
    >
      {(!elder || choosing) && <WhatBroke station={station} form={form} onChosen={() => setChosen(true)} />}
      {elder && chosen && (
        <Button id="another-part" kind="quiet" label="换一样" onTap={() => setChosen(false)} />
      )}
      {!choosing && <HowItBroke form={form} />}
    </Screen>
  );
}

interface PartProps {
  readonly form: Form<Draft>;
}

function WhatBroke({ station, form, onChosen }: WhatProps) {
  const parts: readonly Part[] = [...station.has, 'other'];
  const known = new Set(station.broken.map(({ part }) => part));
  const choice = form.choice('part');
  return (
    <Card>
      <Choice
        id="part"
        label="什么坏了？"
        {...choice}
        onChange={(part) => {
          choice.onChange(part);
          onChosen();
        }}
        options={parts.map((part) => ({
          value: part,
          label: PART_LABEL[part],
          ...(known.has(part) ? { note: '已经有人报了，您也可以报' } : {}),
        }))}
      />
    </Card>
  );
}

interface WhatProps extends PartProps {
  readonly station: StationView;
  readonly onChosen: () => void;
}

const HowItBroke = ({ form }: PartProps) => (
  <Card>
    <View className="stack">
      {form.draft.part && <View id="broken-part">{`坏了的是：${PART_LABEL[form.draft.part]}`}</View>}
      <Field
        id="broken-words"
        label="怎么坏的（可以不写）"
        long
        max={REPORT_WORDS_MAX}
        {...form.field('words')}
      />
      <PhotoPicker
        id="broken-photo"
        purpose="broken-photo"
        label="照片（可以不拍）"
        max={1}
        hint="只给管驿站的人看。不要拍到人。"
        {...form.choice('photos', 'photo')}
      />
    </View>
  </Card>
);
