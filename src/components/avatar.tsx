import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { pictured } from './pictured';
import './avatar.scss';

interface AvatarProps {
  readonly name: string;
  readonly url?: string | null;
  readonly large?: boolean;
  /** To be compared with somebody who stands at the door. */
  readonly huge?: boolean;
}

/** People are round. Without a photo the family name stands for them. */
export const Avatar = ({ name, url, large, huge }: AvatarProps) => (
  <View
    className={`avatar${large ? ' avatar--large' : ''}${huge ? ' avatar--huge' : ''}`}
    {...(url ? {} : aria({ hidden: true }))}
  >
    {url ? (
      <Image className="avatar__photo" mode="aspectFill" lazyLoad src={url} {...pictured(`${name}的照片`)} />
    ) : (
      name.slice(0, 1)
    )}
  </View>
);
