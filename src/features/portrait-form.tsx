import { View } from '@tarojs/components';
import type { OfficerPortrait } from '#domain/appointment/contract';
import { Button } from '../components/button';
import { confirm } from '../components/dialog';
import { type Photo, PhotoPicker } from '../components/photo-picker';
import { Problem } from '../components/problem';
import { Submit } from '../components/submit';
import { useCommand } from '../hooks/use-command';
import { useForm } from '../hooks/use-form';

interface PortraitFormProps {
  readonly id: string;
  readonly studioId: string;
  readonly officer: OfficerPortrait;
  readonly onDone?: () => void;
}

const EMPTY: { readonly photo: Photo | null } = { photo: null };

/** 干部的照片: another one, or none any more. */
export function PortraitForm({ id, studioId, officer, onDone }: PortraitFormProps) {
  const form = useForm('appointment', 'setPortrait', {
    empty: EMPTY,
    missing: ({ photo }) => (photo ? null : '请先拍或选一张照片。'),
    input: ({ photo }) => ({ studioId, officerId: officer.id, photo: photo?.fileId ?? null }),
    ...(onDone ? { onDone } : {}),
  });
  const { photo } = form.draft;
  return (
    <View className="stack">
      <PhotoPicker
        id={`${id}-photo`}
        purpose="portrait"
        label="照片"
        max={1}
        value={photo ? [photo] : []}
        onChange={([chosen]) => form.change({ photo: chosen ?? null })}
        hint="正面、看得清脸，只有一个人。"
        problem={form.problemOf('photo')}
      />
      <Submit form={form} id={`${id}-send`} kind="quiet" label="交照片" />
      {(officer.shown || officer.waiting) && (
        <TakingAway id={id} studioId={studioId} officerId={officer.id} name={officer.name} />
      )}
    </View>
  );
}

interface TakingAwayProps {
  readonly id: string;
  readonly studioId: string;
  readonly officerId: string;
  readonly name: string;
}

function TakingAway({ id, studioId, officerId, name }: TakingAwayProps) {
  const { run, running, problem } = useCommand('appointment', 'setPortrait');
  const takeAway = async () => {
    const words = '居民看到的又是姓，照片不再保存。';
    if (!(await confirm({ title: `撤下${name}的照片？`, words, yes: '撤下照片' }))) return;
    await run({ studioId, officerId, photo: null });
  };
  return (
    <>
      {problem && <Problem words={problem} />}
      <Button id={`${id}-away`} kind="plain" small label="撤下照片" running={running} onTap={takeAway} />
    </>
  );
}
