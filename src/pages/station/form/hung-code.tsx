import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Qr } from '../../../components/qr';
import type { Known } from './use-station';
import './hung-code.scss';

/** 签到码: printed or copied by hand, it hangs in the station; whoever comes is counted by it. */
export const HungCode = ({ known: { code, uses } }: { readonly known: Known }) => (
  <Card id="hung-code" title="签到码">
    <View className="stack">
      <View className="hung-code">{code}</View>
      <Qr words={code} label={`签到码 ${code}`} />
      <View className="secondary">
        打印或者抄下来，贴在驿站里。来的人扫一扫，或者填这六位数字，就记一次。
      </View>
      <View id="uses">{`这个月签到 ${uses} 人次。只记次数，不记是谁。`}</View>
    </View>
  </Card>
);
