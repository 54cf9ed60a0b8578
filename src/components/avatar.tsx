import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { pictured } from './pictured';
import './avatar.scss';

/** People are round. Without a photo the family name stands for them. */
export const Avatar = ({ name, url, large }: { name: string; url?: string | null; large?: boolean }) => (
  <View className={`avatar${large ? ' avatar--large' : ''}`} {...(url ? {} : aria({ hidden: true }))}>
    {url ? (
      <Image className="avatar__photo" mode="aspectFill" lazyLoad src={url} {...pictured(`${name}的照片`)} />
    ) : (
      name.slice(0, 1)
    )}
  </View>
);
