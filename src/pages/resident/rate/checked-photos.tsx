import { View } from '@tarojs/components';
import type { WholeRating } from '#domain/rating/contract';
import { Photos } from '../../../components/photos';

/** Her photos, and what the check says of them: others see none, and staff only what has passed. */
export function CheckedPhotos({ id, photos }: { id: string; photos: WholeRating['photos'] }) {
  if (photos.length === 0) return null;
  const waiting = photos.filter(({ verdict }) => verdict === 'waiting').length;
  const refused = photos.filter(({ verdict }) => verdict === 'refused').length;
  return (
    <View className="stack">
      <Photos id={id} label="您的照片" urls={photos.flatMap(({ url }) => url ?? [])} />
      <View className="note">照片只有您和区总工作人员看得到。</View>
      {waiting > 0 && <View className="note">{`有 ${waiting} 张正在检查，查完前只有您看得到。`}</View>}
      {refused > 0 && <View className="note">{`有 ${refused} 张没有通过检查，只有您看得到。`}</View>}
    </View>
  );
}
