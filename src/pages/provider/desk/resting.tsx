import { View } from '@tarojs/components';
import type { DutyView } from '#domain/firm/contract';
import { Button } from '../../../components/button';
import { Picture } from '../../../components/picture';
import { go } from '../../../hooks/go';

/** What he can do until orders are offered to him again, by how his badge stands. */
const WHY: Readonly<Record<Exclude<DutyView['badge'], 'valid'>, string>> = {
  waiting: '先交证件。工会审核通过、登记培训以后，工牌生效，就能接单了。',
  untrained: '上岗培训过期了。请和负责人约培训，登记后就能接单。',
  stopped: '工会先停了您接单。理由和申诉都在“我的工牌”里。',
  revoked: '工会收回了工牌。理由在“我的工牌”里。',
  suspended: '您的单位暂停接单。恢复以后，您就能接单。',
  expelled: '您的单位被清退，不能再接单。',
  left: '您已不在这家单位。',
};

/** While nothing is offered to him: why, and what to do. */
export const Resting = ({ badge }: Pick<DutyView, 'badge'>) => (
  <View className="desk__nothing" id="pool-resting">
    <Picture name="teacup" />
    <View className="title">{badge === 'valid' ? '您在休息' : '现在不能接单'}</View>
    <View className="secondary">
      {badge === 'valid' ? '开始接单以后，新单子会自己出现在这里。' : WHY[badge]}
    </View>
    {badge === 'waiting' && <Button id="hand-in" kind="quiet" label="交证件" onTap={() => go('papers')} />}
  </View>
);
