import { View } from '@tarojs/components';
import { sayFen } from '#domain/kernel/money';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../components/card';
import { Photos } from '../components/photos';
import { Row } from '../components/row';
import { type Files, seenFiles } from './seen-photos';
import './finish-record.scss';

interface FinishRecordProps {
  readonly title: string;
  readonly finish: NonNullable<OrderView['finish']>;
  readonly files: Files;
  /** Whoever looks has taken the pictures. */
  readonly own?: boolean;
}

/** What the worker put on record: money, standard, pictures. */
export function FinishRecord({ title, finish, files, own = false }: FinishRecordProps) {
  const before = seenFiles(finish.photosBefore, files, own);
  const after = seenFiles(finish.photosAfter, files, own);
  return (
    <Card title={title} flush>
      <Row label="收款" value={finish.paidFen === 0 ? '没有收费' : sayFen(finish.paidFen)} />
      <Row label="服务标准" value={`${finish.checked.length} 项全部做到`} />
      {before.length + after.length > 0 && (
        <View className="finish-record__photos">
          <View className="secondary">修之前</View>
          <Photos id="photos-before" photos={before} label="修之前" />
          <View className="secondary">修之后</View>
          <Photos id="photos-after" photos={after} label="修之后" />
        </View>
      )}
    </Card>
  );
}
