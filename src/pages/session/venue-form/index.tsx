import type { VenueRow } from '#domain/session/contract-venues';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { draftOf, EMPTY, missingIn, wordsOf } from './draft';
import { HourFields, WhatFields, WhoFields } from './fields';

/** 登记场地, or change one. */
export default function VenueForm() {
  const unionId = useParam('union');
  const venueId = useParam('id');
  const { value, screen } = useQuery('session', 'keptVenues', venueId ? { unionId } : null);
  if (!venueId) return <Making unionId={unionId} />;
  const venue = value?.rows.find(({ id }) => id === venueId);
  if (venue) return <Changing venue={venue} unionId={unionId} />;
  return (
    <Screen
      {...screen}
      {...(value ? { state: 'empty' as const, sentence: '没有找到这个场地。' } : {})}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '看场地', onTap: () => goInstead('keptVenues', { union: unionId }) }}
    />
  );
}

function Making({ unionId }: { unionId: string }) {
  const form = useForm('session', 'makeVenue', {
    kept: `venue-${unionId}`,
    empty: EMPTY,
    missing: missingIn,
    input: (draft) => ({ unionId, ...wordsOf(draft) }),
    onDone: ({ id }) => {
      toast('已登记');
      goInstead('venueHours', { union: unionId, id });
    },
  });
  return (
    <Screen action={form.button('save', '登记')} problem={form.problem}>
      <WhatFields form={form} />
      <HourFields form={form} />
      <WhoFields form={form} />
    </Screen>
  );
}

function Changing({ venue, unionId }: { venue: VenueRow; unionId: string }) {
  const form = useForm('session', 'changeVenue', {
    empty: draftOf(venue),
    missing: missingIn,
    input: (draft) => ({ venueId: venue.id, ...wordsOf(draft) }),
    onDone: () => {
      toast('已改好');
      goInstead('keptVenues', { union: unionId });
    },
  });
  return (
    <Screen title="改场地资料" action={form.button('save', '改好了')} problem={form.problem}>
      <Card title="已经开放的时段照原样，改的用在以后开放的时段上。">
        <Choice
          id="open"
          label="还开放吗"
          {...form.either('open', 'open', 'closed')}
          options={[
            { value: 'open', label: '开放' },
            {
              value: 'closed',
              label: '暂停开放',
              note: '不能再开放新的时段。已经开放的照常，办不成的请一段一段取消。',
            },
          ]}
        />
      </Card>
      <WhatFields form={form} />
      <HourFields form={form} />
      <WhoFields form={form} />
    </Screen>
  );
}
