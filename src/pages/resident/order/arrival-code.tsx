import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/card';
import { Qr } from '../../../components/qr';

/** 到达码: said aloud or scanned from this screen; it works once, and only on this worker's own phone. */
export function ArrivalCode({ code }: { code: string }) {
  return (
    <Card id="arrival-code" tone="vermilion">
      <View className="order__code">
        <View className="secondary">到达码，念给师傅听</View>
        <View id="code" className="order__digits" {...aria({ label: `到达码 ${[...code].join(' ')}` })}>
          {code}
        </View>
        <Qr words={code} label="到达码的二维码，师傅可以扫一扫" />
        <View className="secondary">或者让他扫一扫</View>
      </View>
    </Card>
  );
}
