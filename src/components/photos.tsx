import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { whereIs } from '../platform/put-file';
import { useLargeView } from './large-view';
import { pictured } from './pictured';
import { press } from './press';
import './photos.scss';

export interface SeenPhoto {
  /** Null until the cloud has its own copy, which is the first that others see. */
  readonly url: string | null;
  /** As it was handed in: its author sees it at once. */
  readonly ownFile?: string | null;
  /** No copy of it will ever be shown. */
  readonly refused?: boolean;
}

interface PhotosProps {
  readonly id: string;
  readonly photos: readonly SeenPhoto[];
  readonly label: string;
}

/** Pictures of work: 4:3, loaded as they come into sight, larger by a tap; what cannot be seen yet says so. */
export function Photos({ id, photos, label }: PhotosProps) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const large = useLargeView(label);
  const tiles = photos.map((photo, place) => ({
    place,
    url: urlOf(photo, gone),
    refused: photo.refused ?? false,
  }));
  const urls = tiles.flatMap(({ url }) => url ?? []);
  return (
    <>
      <View className="photos" id={id}>
        {tiles.map(({ place, url, refused }) =>
          url === null ? (
            <NotSeen key={place} refused={refused} />
          ) : (
            <Seen
              key={place}
              id={`${id}-${place}`}
              url={url}
              label={`${label}，第 ${place + 1} 张，点开看大图`}
              onTap={() => large.show(url, urls)}
              onGone={() => setGone((before) => [...before, url])}
            />
          ),
        )}
      </View>
      <WhyNot photos={photos} />
      {large.view}
    </>
  );
}

interface SeenProps {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly onTap: () => void;
  readonly onGone: () => void;
}

const Seen = ({ id, url, label, onTap, onGone }: SeenProps) => (
  <View id={id} className="photos__photo" {...press({ label, onTap })}>
    <Image
      className="photos__image"
      mode="aspectFill"
      lazyLoad
      src={url}
      onError={onGone}
      {...pictured('')}
    />
  </View>
);

/** What was handed in is cleared away once there is a copy, or will be none. */
function urlOf({ url, ownFile, refused }: SeenPhoto, gone: readonly string[]): string | null {
  if (url !== null) return url;
  if (refused || !ownFile) return null;
  const own = whereIs(ownFile);
  return gone.includes(own) ? null : own;
}

const NotSeen = ({ refused }: { refused: boolean }) => (
  <View className="photos__photo">
    <View className="photos__words">{refused ? '没有收下' : '正在核对照片'}</View>
  </View>
);

function WhyNot({ photos }: Pick<PhotosProps, 'photos'>) {
  const refused = photos.filter((photo) => photo.refused && photo.url === null);
  if (refused.length === 0) return null;
  const own = refused.some(({ ownFile }) => ownFile);
  return (
    <View className="note">
      {own
        ? `有 ${refused.length} 张没有收下：格式用不了，或没有通过检查。可以在相册里打开它，截一张图，再传截图。`
        : `有 ${refused.length} 张没有收下，看不到。`}
    </View>
  );
}
