import { useState } from 'react';
import type { Me } from '#domain/membership/contract';
import type { ItemView } from '#domain/repair/contract';
import type { Caller } from '#domain/search-contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { BookingForm } from '../../../features/booking/booking-form';
import type { CallerPart } from '../../../features/booking/use-booking';
import { useNow } from '../../../hooks/use-now';
import { Orders, Requests } from '../search/results';
import { AskFor } from './ask-for';
import { CallerCard } from './caller-card';
import { ChooseItem } from './choose-item';
import { SignUpFor } from './sign-up-for';

interface DeskProps {
  readonly me: Me;
  readonly caller: Caller;
  readonly onOther: () => void;
}

type Doing =
  | { readonly what: 'nothing' }
  | { readonly what: 'choosing' }
  | { readonly what: 'asking' }
  | { readonly what: 'signing-up' }
  | { readonly what: 'booking'; readonly item: ItemView };
const NOTHING: Doing = { what: 'nothing' };

/** What is known of the caller, what is going on for this person, and what staff can do. */
export function Desk({ me, caller, onOther }: DeskProps) {
  const now = useNow(60_000);
  const [home, setHome] = useState(0);
  const [done, setDone] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>(NOTHING);
  if (doing.what === 'choosing')
    return (
      <ChooseItem onChoose={(item) => setDoing({ what: 'booking', item })} onBack={() => setDoing(NOTHING)} />
    );
  if (doing.what === 'booking')
    return (
      <BookingForm me={me} item={doing.item} provider={null} byTelephone caller={partOf(caller, home)} />
    );
  const part = {
    ...{ name: caller.name, phone: caller.phone, onBack: () => setDoing(NOTHING) },
    onDone: (words: string) => {
      setDone(words);
      setDoing(NOTHING);
    },
  };
  if (doing.what === 'asking') return <AskFor {...part} />;
  if (doing.what === 'signing-up') return <SignUpFor {...part} />;
  return (
    <Screen
      second={{ id: 'ask-for', label: '找工会干部', onTap: () => setDoing({ what: 'asking' }) }}
      action={{ id: 'book-for', label: '替他约维修', onTap: () => setDoing({ what: 'choosing' }) }}
    >
      {done && (
        <Card id="done-for" tone="jade">
          {done}
        </Card>
      )}
      <CallerCard caller={caller} home={home} onHome={setHome} />
      <Orders orders={caller.orders} now={now} />
      <Requests requests={caller.requests} now={now} />
      <Button
        id="sign-up-for"
        kind="quiet"
        icon="users"
        label="替他报活动"
        onTap={() => setDoing({ what: 'signing-up' })}
      />
      <Button id="other-caller" kind="plain" label="换一个人" onTap={onOther} />
    </Screen>
  );
}

/** What the form need not ask again; of a door that was typed as one text, its parts. */
function partOf({ name, phone, homes }: Caller, chosen: number): CallerPart {
  const home = homes[chosen];
  if (!home) return { name, phone };
  const { street, community, house, unit, room } = home;
  return { name, phone, street, community, house, unit, room };
}
