import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { UNION_PHONE } from '../../../text/office';

/** What she does where the badge does not count: she stays behind the door, and telephones. */
export const DoNotOpen = ({ words }: { words: string }) => (
  <Card id="do-not-open" tone="brick" title="请先别开门">
    <View className="stack">
      <View>{words}</View>
      <Button
        id="call-union"
        kind="danger"
        icon="phone"
        label={`打给工会 ${UNION_PHONE}`}
        onTap={() => dial(UNION_PHONE)}
      />
    </View>
  </Card>
);
