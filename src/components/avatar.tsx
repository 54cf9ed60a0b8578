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

/** The same person has the same colour everywhere. */
const tintOf = (name: string): number => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4;

/** People are round. Without a photo the family name stands for them, on a colour of their own. */
export const Avatar = ({ name, url, large, huge }: AvatarProps) => (
  <View
    className={`avatar${large ? ' avatar--large' : ''}${huge ? ' avatar--huge' : ''}${url ? '' : ` avatar--${tintOf(name)}`}`}
    {...(url ? {} : aria({ hidden: true }))}
  >
    {url ? (
      <Image className="avatar__photo" mode="aspectFill" lazyLoad src={url} {...pictured(`${name}的照片`)} />
    ) : (
      name.slice(0, 1)
    )}
  </View>
);
