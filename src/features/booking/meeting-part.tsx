import { MEETING_LABEL } from '#domain/repair/labels';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import type { Booking } from './use-booking';

/** 电话里谈，还是到服务商那里谈 */
export const MeetingPart = ({ booking }: { booking: Booking }) => (
  <Card>
    <Choice
      id="meeting"
      label="怎么谈？"
      {...booking.choice('meeting')}
      options={[
        { value: 'phone', label: MEETING_LABEL.phone, note: '接单的人打电话过来' },
        { value: 'office', label: MEETING_LABEL.office, note: '接单以后，能看到地址' },
      ]}
    />
  </Card>
);
