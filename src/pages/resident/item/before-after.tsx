import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Illustration } from '../illustrations/illustration';
import { mendedOf } from '../illustrations/lookup';
import type { IllustrationName } from '../illustrations/names';

/** 修之前、修好后: drawn, for the photos of an order show a home and stay with the order. */
export function BeforeAfter({ fault }: { fault: IllustrationName }) {
  const mended = mendedOf(fault);
  if (mended === null) return null;
  return (
    <Card id="before-after" title="修好是什么样">
      <View className="item__pair">
        <Half name={fault} words="修之前" />
        <Half name={mended} words="修好后" />
      </View>
    </Card>
  );
}

const Half = ({ name, words }: { name: IllustrationName; words: string }) => (
  <View className="grow">
    <Illustration name={name} />
    <View className="item__caption">{words}</View>
  </View>
);
