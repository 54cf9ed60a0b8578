import { Image, View } from '@tarojs/components';
import type { BadgeView } from '#domain/firm/contract-badge';
import { aria } from '../components/aria';
import { Icon } from '../components/icon';
import { pictured } from '../components/pictured';
import { Seal } from '../components/seal';
import './badge-face.scss';

interface BadgeFaceProps {
  readonly badge: BadgeView;
  readonly sentence: string;
  /** It counts, but it is not the one that was expected. */
  readonly another?: boolean;
}

/** 工牌: photo, name, firm and number, to be compared at arm's length; and whether it counts, in words. */
export function BadgeFace({ badge, sentence, another = false }: BadgeFaceProps) {
  const valid = badge.state === 'valid' && !another;
  const look = valid ? 'valid' : 'not';
  const url = badge.links[badge.photo];
  return (
    <View className="badge-face">
      <View className={`badge-face__photo badge-face__photo--${look}`}>
        {url ? (
          <Image
            className="badge-face__image"
            mode="aspectFill"
            src={url}
            {...pictured(`${badge.name}的照片`)}
          />
        ) : (
          <View className="badge-face__initial" {...aria({ hidden: true })}>
            {badge.name.slice(0, 1)}
          </View>
        )}
      </View>
      <View className="line">
        <View className="badge-face__name">{badge.name}</View>
        {valid && <Seal words="已核验" />}
      </View>
      <View>{badge.firmName}</View>
      <View className="title tabular">{`工牌 ${badge.badgeNo}`}</View>
      <View
        id="validity"
        className={`badge-face__state badge-face__state--${look}`}
        {...aria({ role: 'alert' })}
      >
        <Icon name={valid ? 'badge-check' : 'triangle-alert'} />
        <View className="grow">{sentence}</View>
      </View>
    </View>
  );
}
