import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { upload } from '../api/upload';
import { Icon } from './icon';
import { pictured } from './pictured';
import { press } from './press';
import { Problem } from './problem';
import './photos.scss';

export interface Photo {
  readonly fileId: string;
  /** What this phone shows for it meanwhile. */
  readonly url: string;
}

interface PhotoPickerProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly Photo[];
  readonly onChange: (photos: Photo[]) => void;
  readonly max: number;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

const sources = (): ('album' | 'camera')[] =>
  process.env.TARO_ENV === 'h5' ? ['album'] : ['album', 'camera'];

async function choose(count: number): Promise<string[]> {
  try {
    const chosen = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: sources(),
      sizeType: ['compressed'],
    });
    return chosen.tempFiles.map((file) => file.tempFilePath);
  } catch {
    return []; // Nothing chosen.
  }
}

/** Takes or picks photos and sends them at once, so that they are there when the form is sent. */
export function PhotoPicker({ id, label, value, onChange, max, hint, problem }: PhotoPickerProps) {
  const [sending, setSending] = useState<readonly string[]>([]);
  const [lost, setLost] = useState(0);
  const latest = useRef(value);
  latest.current = value;

  const send = async (url: string) => {
    try {
      const photo = { fileId: await upload(url), url };
      latest.current = [...latest.current, photo];
      onChange([...latest.current]);
    } catch {
      setLost((count) => count + 1);
    } finally {
      setSending((urls) => urls.filter((other) => other !== url));
    }
  };
  const add = async () => {
    setLost(0);
    const urls = (await choose(max - value.length)).slice(0, max - value.length);
    setSending(urls);
    await Promise.all(urls.map(send));
  };

  return (
    <View className="field">
      <View className="field__label">{`${label}（${value.length}/${max}）`}</View>
      <View className="photos" id={id}>
        {value.map((photo, place) => (
          <Thumb
            key={photo.fileId}
            id={`${id}-${place}`}
            url={photo.url}
            label={`${label}第 ${place + 1} 张`}
            onRemove={() => onChange(value.filter((other) => other !== photo))}
          />
        ))}
        {sending.map((url) => (
          <View key={url} className="photos__photo">
            <Image className="photos__image" mode="aspectFill" src={url} {...pictured('')} />
            <View className="photos__state">正在上传</View>
          </View>
        ))}
        {value.length + sending.length < max && (
          <View
            id={`${id}-add`}
            className="photos__add"
            {...press({ label: `添加照片：${label}`, onTap: () => void add() })}
          >
            <View className="photos__inside">
              <Icon name="camera" />
              添加照片
            </View>
          </View>
        )}
      </View>
      {lost > 0 && <Problem words={`有 ${lost} 张没有传上去，请检查网络后再选一次。`} />}
      {problem ? <Problem words={problem} /> : hint && <View className="note">{hint}</View>}
    </View>
  );
}

interface ThumbProps {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly onRemove: () => void;
}

const Thumb = ({ id, url, label, onRemove }: ThumbProps) => (
  <View className="photos__photo">
    <Image className="photos__image" mode="aspectFill" src={url} {...pictured(label)} />
    <View
      id={`${id}-remove`}
      className="photos__remove"
      {...press({ label: `去掉${label}`, onTap: onRemove })}
    >
      <View className="photos__cross">
        <Icon name="x" />
      </View>
    </View>
  </View>
);
