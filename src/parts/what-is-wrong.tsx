import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../components/card';
import { Clip } from '../components/clip';
import { Photos } from '../components/photos';
import './what-is-wrong.scss';

interface WhatIsWrongProps {
  readonly order: OrderView;
  readonly links: Readonly<Record<string, string>>;
}

/** In her own words. */
export function WhatIsWrong({ order, links }: WhatIsWrongProps) {
  const urls = order.photos.flatMap((file) => links[file] ?? []);
  const video = order.video === null ? undefined : links[order.video];
  if (!order.wrong && urls.length === 0 && !video) return null;
  return (
    <Card title="居民说的情况">
      <View className="stack">
        <View className="wrong-words">{order.wrong}</View>
        {urls.length > 0 && <Photos id="photos" urls={urls} label="居民拍的照片" />}
        {video && <Clip id="video" url={video} poster={null} title="居民拍的视频" />}
      </View>
    </Card>
  );
}
