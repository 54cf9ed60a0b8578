import { View } from '@tarojs/components';
import { headline } from '#domain/appointment/headlines';
import { aria } from '../../../components/aria';
import { Seal } from '../../../components/seal';
import type { Seen } from './use-request';

/** In one line where it stands, in another what comes next. */
export function Standing({ request, now }: { request: Seen; now: number }) {
  const words = headline(request, now);
  return (
    <View className="request__standing">
      <View className="grow">
        <View id="headline" className="heading" {...aria({ role: 'heading' })} {...{ 'aria-level': '2' }}>
          {words.now}
        </View>
        <View id="next" className="request__next">
          {words.next}
        </View>
      </View>
      {request.answer && <Seal words="已答复" large />}
    </View>
  );
}
