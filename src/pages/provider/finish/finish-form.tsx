import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { PHOTOS_MAX } from '#domain/repair/order';
import { Amount } from '../../../components/amount';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { BeforeWork } from '../../../features/before-work';
import type { Files } from '../../../features/seen-photos';
import { type Finishing, useFinishing } from './use-finishing';

interface FinishFormProps {
  readonly order: OrderView;
  readonly files: Files;
}

export function FinishForm({ order, files }: FinishFormProps) {
  const finishing = useFinishing(order);
  const { form, consult, open, say } = finishing;
  return (
    <Screen
      action={form.button('send-finish', consult ? '谈完了' : ACTION_LABEL.finish)}
      problem={form.problem}
    >
      <View className="finish__head">
        <View className="heading">{open > 0 ? `还有 ${open} 项要检查` : '服务标准全部做到'}</View>
        <View className="secondary">做到一项，勾一项。居民会看到这些记录。</View>
      </View>
      <View className="finish__checks">
        <Checks
          id="checked"
          label="服务标准"
          options={order.item.standard.map((point) => ({ value: point, label: point }))}
          {...form.choice('checked')}
          problem={say('checked', `还有 ${open} 项没有勾。没做到的请先做完。`)}
        />
      </View>
      {!consult && <BeforeWork order={order} files={files} own />}
      {!consult && <Pictures finishing={finishing} shown={order.photosBefore.length > 0} />}
      <Paid finishing={finishing} />
    </Screen>
  );
}

/** What was paid, at most what she approved; nothing is asked where nothing may be taken. */
function Paid({ finishing: { form, say, consult, payableFen } }: { finishing: Finishing }) {
  if (payableFen === 0) {
    return <Calm words={consult ? '这一项不收费。' : '保修返工不收费，请不要收居民的钱。'} />;
  }
  const most = consult ? '公开价的上限' : '居民同意的报价';
  return (
    <Card>
      <Amount
        id="paid"
        label="实际收款"
        hint={`${most}是 ${sayFen(payableFen)}，只能少，不能多`}
        {...form.choice('paidFen')}
        problem={say('paidFen', `不能高于${most} ${sayFen(payableFen)}。`)}
      />
    </Card>
  );
}

interface PicturesProps {
  readonly finishing: Finishing;
  /** What was shown at the door stands. */
  readonly shown: boolean;
}

const Pictures = ({ finishing: { form, say }, shown }: PicturesProps) => (
  <Card>
    <View className="stack">
      {!shown && (
        <PhotoPicker
          id="photos-before"
          purpose="work-photo"
          label="修之前"
          max={PHOTOS_MAX}
          {...form.choice('before')}
          problem={say('photosBefore', '修之前的照片至少要一张。')}
          hint="动手以前没有拍，请在这里补上。"
        />
      )}
      <PhotoPicker
        id="photos-after"
        purpose="work-photo"
        label="修之后"
        max={PHOTOS_MAX}
        {...form.choice('after')}
        problem={say('photosAfter', '修之后的照片至少要一张。')}
      />
    </View>
  </Card>
);
