import { View } from '@tarojs/components';
import type { ProviderProfile } from '#domain/firm/contract';
import { Card } from '../../../components/card';
import { Clip } from '../../../components/clip';

/** How the work is done: what the firm shows of it, after somebody of the union has looked at it. */
export function Showcase({ videos, links }: Pick<ProviderProfile, 'videos' | 'links'>) {
  const clips = videos.flatMap(({ fileId, poster, title }) => {
    const url = links[fileId];
    return url ? [{ fileId, url, poster: links[poster] ?? null, title }] : [];
  });
  if (clips.length === 0) return null;
  return (
    <Card id="showcase" title="活是怎么干的">
      <View className="stack">
        {clips.map(({ fileId, ...clip }, place) => (
          <Clip key={fileId} id={`video-${place}`} {...clip} />
        ))}
        <View className="note">视频由工会的人看过才放上来，点开才会用流量。</View>
      </View>
    </Card>
  );
}
