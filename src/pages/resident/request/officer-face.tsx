import { View } from '@tarojs/components';
import { Avatar } from '../../../components/avatar';
import type { Seen } from './use-request';

interface OfficerFaceProps {
  readonly request: Seen;
  readonly title?: string | undefined;
}

/** With whom she speaks, once somebody has it. */
export const OfficerFace = ({ request: { officerName, officerFace }, title }: OfficerFaceProps) =>
  officerName === null ? null : (
    <View className="request__officer">
      <Avatar name={officerName} url={officerFace} large />
      <View className="grow">
        <View>{officerName}</View>
        {title && <View className="secondary">{title}</View>}
      </View>
    </View>
  );
