import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { upload } from '../api/upload';
import { Button } from './button';
import { Clip } from './clip';
import { Problem } from './problem';

export interface ChosenVideo {
  readonly fileId: string;
  /** What this phone plays of it meanwhile. */
  readonly url: string;
}

interface VideoPickerProps {
  readonly id: string;
  readonly label: string;
  readonly value: ChosenVideo | null;
  readonly onChange: (video: ChosenVideo | null) => void;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

const SECONDS_MAX = 30;
const BYTES_MAX = 20 * 1024 * 1024;

interface Taken {
  readonly tempFilePath: string;
  readonly size: number;
}

async function take(): Promise<Taken | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: process.env.TARO_ENV === 'h5' ? ['album'] : ['album', 'camera'],
      maxDuration: SECONDS_MAX,
      sizeType: ['compressed'],
    });
    return tempFiles[0] ?? null;
  } catch {
    return null; // Nothing chosen.
  }
}

/** Takes or picks one short video and sends it at once, so that it is there when the form is sent. */
export function VideoPicker({ id, label, value, onChange, hint, problem }: VideoPickerProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = async () => {
    setTrouble(null);
    const taken = await take();
    if (!taken) return;
    if (taken.size > BYTES_MAX) {
      setTrouble(`这段视频太大了，请拍 ${SECONDS_MAX} 秒以内的。`);
      return;
    }
    try {
      onChange({ fileId: await upload(taken.tempFilePath), url: taken.tempFilePath });
    } catch {
      setTrouble('视频没有传上去，请检查网络后再选一次。');
    }
  };
  const said = problem ?? trouble;
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      {value && <Clip id={`${id}-clip`} url={value.url} poster={null} title="您拍的视频" />}
      {value ? (
        <Button
          id={`${id}-remove`}
          kind="plain"
          small
          icon="x"
          label="去掉视频"
          onTap={() => onChange(null)}
        />
      ) : (
        <Button id={`${id}-add`} kind="quiet" small icon="video" label="添加视频" onTap={add} />
      )}
      {said ? <Problem words={said} /> : hint && <View className="note">{hint}</View>}
    </View>
  );
}
