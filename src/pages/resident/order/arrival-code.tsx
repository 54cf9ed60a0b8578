import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/card';

/** The modules of the code as one path, so that it is one picture and no network is asked for it. */
function pictureOf(code: string): string {
  const { data, size } = encode(code, { border: 2, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#231d18" d="${dark.join('')}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** 到达码: said aloud or scanned from this screen; it works once, and only on this worker's own phone. */
export function ArrivalCode({ code }: { code: string }) {
  const backgroundImage = useMemo(() => pictureOf(code), [code]);
  return (
    <Card id="arrival-code" tone="vermilion">
      <View className="order__code">
        <View className="secondary">到达码，念给师傅听</View>
        <View id="code" className="order__digits" {...aria({ label: `到达码 ${[...code].join(' ')}` })}>
          {code}
        </View>
        <View
          className="order__qr"
          style={{ backgroundImage }}
          {...aria({ role: 'img', label: '到达码的二维码，师傅可以扫一扫' })}
        />
        <View className="secondary">或者让他扫一扫</View>
      </View>
    </Card>
  );
}
