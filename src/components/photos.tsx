import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { pictured } from './pictured';
import { press } from './press';
import './photos.scss';

/** Pictures of work: 4:3, loaded as they come into sight, larger by a tap. */
export function Photos({ id, urls, label }: { id: string; urls: readonly string[]; label: string }) {
  const show = (current: string) => void Taro.previewImage({ current, urls: [...urls] });
  return (
    <View className="photos" id={id}>
      {urls.map((url, place) => (
        <View
          key={url}
          id={`${id}-${place}`}
          className="photos__photo"
          {...press({ label: `${label}，第 ${place + 1} 张，点开看大图`, onTap: () => show(url) })}
        >
          <Image className="photos__image" mode="aspectFill" lazyLoad src={url} {...pictured('')} />
        </View>
      ))}
    </View>
  );
}
