import { View } from '@tarojs/components';
import type { BadgeView } from '#domain/firm/contract-badge';
import { SHOWN_BADGE } from '#domain/firm/labels';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { BadgeFace } from '../../../features/badge-face';
import { DoNotOpen } from './do-not-open';

interface CheckedProps {
  readonly badge: BadgeView;
  /** The number of the worker who accepted her order; empty where she did not come from one. */
  readonly expected: string;
  readonly onAgain: () => void;
}

/** What the union says of him; a badge that counts is still not enough where somebody else accepted her order. */
export function Checked({ badge, expected, onAgain }: CheckedProps) {
  const valid = badge.state === 'valid';
  const another = expected !== '' && expected !== badge.badgeNo;
  return (
    <Screen action={{ id: 'check-again', label: '再查一个', onTap: onAgain }}>
      {!valid && <DoNotOpen words="不要让他进门，也不要付钱。打电话给工会，工会会马上处理。" />}
      {valid && another && (
        <DoNotOpen
          words={`接您这一单的不是他，是工牌 ${expected} 的师傅。换人上门就是转包，不要让他进门。`}
        />
      )}
      <Card id="checked" tone={valid && !another ? 'jade' : 'brick'}>
        <BadgeFace
          badge={badge}
          another={another}
          sentence={valid && another ? '工牌是真的，但他不是接您这一单的师傅。' : SHOWN_BADGE[badge.state]}
        />
      </Card>
      {valid && !another && <View className="secondary">请再看一眼：门口的人，和照片上是不是同一个人。</View>}
    </Screen>
  );
}
