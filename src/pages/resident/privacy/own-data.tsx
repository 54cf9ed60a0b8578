import { View } from '@tarojs/components';
import { LIMITS } from '#domain/limits';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { saveFile } from '../../../hooks/save-file';
import { useCommand } from '../../../hooks/use-command';

/** 我的数据: everything that is kept of oneself, as a file. */
export function OwnData() {
  const command = useCommand('membership', 'ownData');
  return (
    <Card title="我的数据">
      <View className="stack">
        <View className="secondary">
          {`我们记下的您的一切，做成一份表格给您。一天最多 ${LIMITS['own-data-a-day'].max} 次，文件一小时后删除。`}
        </View>
        {command.problem && <Problem words={command.problem} />}
        <Button
          id="own-data"
          kind="quiet"
          icon="file-down"
          label="拿一份我的数据"
          running={command.running}
          onTap={() => saveFile(command.run({}))}
        />
      </View>
    </Card>
  );
}
