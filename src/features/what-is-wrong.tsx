import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../components/card';
import { Clip } from '../components/clip';
import { Photos } from '../components/photos';
import { type Files, seenFiles } from './seen-photos';
import './what-is-wrong.scss';

interface WhatIsWrongProps {
  readonly order: OrderView;
  readonly files: Files;
}

/** In her own words. */
export function WhatIsWrong({ order, files }: WhatIsWrongProps) {
  const photos = seenFiles(order.photos, files);
  const video = order.video === null ? undefined : files.links[order.video];
  if (!order.wrong && photos.length === 0 && !video) return null;
  return (
    <Card title="居民说的情况">
      <View className="stack">
        <View className="wrong-words">{order.wrong}</View>
        {photos.length > 0 && <Photos id="photos" photos={photos} label="居民拍的照片" />}
        {video && <Clip id="video" url={video} poster={null} title="居民拍的视频" />}
      </View>
    </Card>
  );
}
