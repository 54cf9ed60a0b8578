import { sayRange } from '#domain/kernel/money';
import type { ItemView } from '#domain/repair/contract';
import { limitsOfOrder } from '#domain/repair/limits';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { Row } from '../../components/row';
import { Screen } from '../../components/screen';
import { go } from '../../hooks/go';
import { EarlyWord } from '../early-word';
import { HerPart } from './her-part';
import { MeetingPart } from './meeting-part';
import { type Beginning, type Booking, useBooking } from './use-booking';
import { WhatPart } from './what-part';
import { WhenPart } from './when-part';
import { WherePart } from './where-part';
import { WhomPart } from './whom-part';
import './booking.scss';

/** 预约: what, for whom and where, when, by whom. What is likely is chosen already. */
export function BookingForm(beginning: Beginning) {
  const { item, picture, byTelephone = false } = beginning;
  const booking = useBooking(beginning);
  const { draft, change, missing, problemOf } = booking;
  return (
    <Screen
      action={{
        id: 'confirm-booking',
        label: verbOf(item, draft.when),
        onTap: booking.send,
        running: booking.running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      problem={booking.problem}
    >
      {!byTelephone && <EarlyWord of={limitsOfOrder(draft.when)} paid />}
      <Card flush>
        <Row
          id="chosen-item"
          picture={picture}
          label={item.name}
          note={item.priceMaxFen === 0 ? '不收费' : `公开价 ${sayRange(item.priceMinFen, item.priceMaxFen)}`}
          onTap={() => go('item', { id: item.id })}
        />
      </Card>
      <WhatPart booking={booking} consult={item.path === 'consult'} />
      {!byTelephone && <ForWhom booking={booking} />}
      <Where {...beginning} booking={booking} />
      {item.path === 'consult' && <MeetingPart booking={booking} />}
      <WhenPart
        meeting={item.path === 'consult' ? draft.meeting : 'home'}
        when={draft.when}
        from={draft.from}
        onChange={change}
        problem={problemOf('when')}
      />
      <WhomPart
        category={item.category.id}
        street={booking.street}
        chosen={draft.providerId}
        onChange={(providerId) => change({ providerId })}
        problem={problemOf('providerId')}
      />
    </Screen>
  );
}

function verbOf({ path }: ItemView, when: 'urgent' | 'window'): string {
  if (when === 'window') return '预约这个时间';
  return path === 'consult' ? '预约，请尽快联系' : '预约，请师傅尽快来';
}

/** 为谁约 */
const ForWhom = ({ booking }: { booking: Booking }) => (
  <Card>
    <Choice
      id="for-whom"
      label="为谁约？"
      {...booking.choice('forWhom')}
      options={[
        { value: 'self', label: '自己' },
        { value: 'other', label: '家人或别人', note: '本人知道、同意，您就可以代约' },
      ]}
    />
  </Card>
);

/** An address of the own book, or somebody else's door. */
function Where({ me, item, byTelephone = false, booking }: Beginning & { booking: Booking }) {
  const { draft, change, address, problemOf } = booking;
  if (draft.forWhom === 'other') return <HerPart booking={booking} byTelephone={byTelephone} />;
  return (
    <WherePart
      label={item.path === 'consult' ? '您住哪里？' : '到哪里？'}
      addresses={me.addresses}
      chosen={address?.id ?? null}
      onChange={(addressId) => change({ addressId })}
      problem={problemOf('addressId')}
    />
  );
}
