import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OfficerPortrait } from '#domain/appointment/contract';
import { Button } from '../../../components/button';
import { Photos } from '../../../components/photos';
import { Problem } from '../../../components/problem';
import { PortraitForm } from '../../../features/portrait-form';
import { checkedPhotos } from '../../../features/seen-photos';
import { useCommand } from '../../../hooks/use-command';

interface FaceProps {
  readonly studioId: string;
  readonly officer: OfficerPortrait;
}

/** 干部的照片: the one that waits with its yes and no, and another one by staff themselves. */
export function Face({ studioId, officer }: FaceProps) {
  const [changing, setChanging] = useState(false);
  const { id, name, shown, waiting } = officer;
  return (
    <>
      {waiting && <Looking studioId={studioId} officer={officer} waiting={waiting} />}
      {changing ? (
        <PortraitForm
          id={`face-${id}`}
          studioId={studioId}
          officer={officer}
          onDone={() => setChanging(false)}
        />
      ) : (
        <Button
          id={`face-${id}`}
          kind="plain"
          small
          label={shown ? `换${name}的照片` : `给${name}加照片`}
          onTap={() => setChanging(true)}
        />
      )}
    </>
  );
}

interface LookingProps extends FaceProps {
  readonly waiting: NonNullable<OfficerPortrait['waiting']>;
}

/** Only what can be seen can be shown. */
function Looking({ studioId, officer: { id, name }, waiting }: LookingProps) {
  const { run, running, problem } = useCommand('appointment', 'checkPortrait');
  const answer = (right: boolean) => run({ studioId, officerId: id, portraitId: waiting.id, right });
  return (
    <View className="stack" id={`waits-${id}`}>
      <View>{`${name}交的照片，等您看：`}</View>
      <Photos id={`waiting-${id}`} label={`${name}的照片`} photos={checkedPhotos([waiting.photo])} />
      {problem && <Problem words={problem} />}
      <View className="line wrap">
        <Button
          id={`show-${id}`}
          small
          label="给居民看"
          running={running}
          disabled={waiting.photo.url === null}
          onTap={() => answer(true)}
        />
        <Button
          id={`refuse-${id}`}
          small
          kind="danger"
          label="不用这张"
          running={running}
          onTap={() => answer(false)}
        />
      </View>
    </View>
  );
}
