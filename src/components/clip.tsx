import { Image, Video, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from './icon';
import { pictured } from './pictured';
import { press } from './press';
import { Problem } from './problem';
import './clip.scss';

interface ClipProps {
  readonly id: string;
  readonly url: string;
  /** What stands for it until it is played; loaded as it comes into sight. */
  readonly poster: string | null;
  readonly title: string;
}

/** A short video. Its file is not touched before somebody wants to see it: films are large, and data costs money. */
export function Clip({ id, url, poster, title }: ClipProps) {
  // The address as it was when she tapped: lists that refresh bring a new one, which would begin it anew.
  const [playing, setPlaying] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const play = () => {
    setFailed(false);
    setPlaying(url);
  };
  const giveUp = () => {
    setPlaying(null);
    setFailed(true);
  };
  return (
    <View className="clip">
      {playing === null ? (
        <View id={id} className="clip__frame" {...press({ label: `播放视频：${title}`, onTap: play })}>
          {poster && (
            <Image className="clip__poster" mode="aspectFill" lazyLoad src={poster} {...pictured('')} />
          )}
          <View className="clip__play">
            <Icon name="play" />
          </View>
        </View>
      ) : (
        <View id={id} className="clip__frame">
          <Video
            id={`${id}-player`}
            className="clip__player"
            src={playing}
            poster={poster ?? ''}
            title={title}
            autoplay
            controls
            objectFit="contain"
            onError={giveUp}
          />
        </View>
      )}
      <View className="secondary">{title}</View>
      {failed && <Problem words="视频放不出来。请检查网络，再点一次。" />}
    </View>
  );
}
