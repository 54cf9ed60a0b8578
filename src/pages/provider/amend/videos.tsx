import { View } from '@tarojs/components';
import type { FirmView } from '#domain/firm/contract-views';
import { VIDEOS_MAX } from '#domain/firm/firm';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Tag } from '../../../components/tag';
import { useCommand } from '../../../hooks/use-command';

interface VideosProps {
  readonly firm: FirmView;
  readonly onAdd: () => void;
}

/** 视频: those that residents see, and those that nobody has released yet. */
export function Videos({ firm, onAdd }: VideosProps) {
  const { run, running, problem } = useCommand('provider', 'takeBack');
  const { videos, links } = firm;
  const remove = async (amendmentId: string) => {
    const words = '去掉以后居民就看不到了，再放要重新审核。';
    if (await confirm({ title: '去掉这段视频？', words, yes: '去掉' })) await run({ amendmentId });
  };
  return (
    <Card title={`视频 ${videos.length} 段，最多 ${VIDEOS_MAX} 段`}>
      <View className="stack">
        {videos.map(({ id, fileId, poster, title, released }, place) => (
          <View key={id} className="stack">
            <Clip
              id={`film-${place}`}
              url={links[fileId] ?? ''}
              poster={links[poster] ?? null}
              title={title}
            />
            <Tag
              words={released ? '居民看得到' : '等审核'}
              tone={released ? 'jade' : 'amber'}
              icon={released ? 'check' : 'clock'}
            />
            <Button
              id={`drop-${place}`}
              kind="quiet"
              label="去掉这段"
              running={running}
              onTap={() => remove(id)}
            />
          </View>
        ))}
        {problem && <Problem words={problem} />}
        {videos.length < VIDEOS_MAX && (
          <Button id="add-video" kind="quiet" icon="video" label="放一段视频" onTap={onAdd} />
        )}
      </View>
    </Card>
  );
}
