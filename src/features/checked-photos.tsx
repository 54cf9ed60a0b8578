import { View } from '@tarojs/components';
import type { ShownPhoto } from '#domain/kernel/pictures';
import { Photos } from '../components/photos';
import { checkedPhotos } from './seen-photos';

interface CheckedPhotosProps {
  readonly id: string;
  readonly label: string;
  readonly photos: readonly ShownPhoto[];
}

/** Photos that WeChat looks at before others see them: their author is told how far that is. */
export function CheckedPhotos({ id, label, photos }: CheckedPhotosProps) {
  if (photos.length === 0) return null;
  const own = photos.filter(({ ownFile }) => ownFile !== null);
  const waiting = own.filter(({ verdict }) => verdict === 'waiting').length;
  const refused = own.filter(({ verdict, url }) => verdict === 'refused' && url !== null).length;
  return (
    <>
      <Photos id={id} label={label} photos={checkedPhotos(photos)} />
      {waiting > 0 && <View className="note">{`有 ${waiting} 张正在核对，核对完以前只有您看得到。`}</View>}
      {refused > 0 && <View className="note">{`有 ${refused} 张没有通过检查，只有您看得到。`}</View>}
    </>
  );
}
