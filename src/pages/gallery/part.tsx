import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Card } from '../../components/card';

/** Parts of the design system that belong together. */
export const Part = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Card title={title}>
    <View className="gallery__part">{children}</View>
  </Card>
);
