import type { Caller } from '#domain/search-contract';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';

const KNOWN: Readonly<Record<Caller['known'], string>> = {
  one: '用小程序的居民',
  several: '几个人共用这个号码，请问清是哪一位',
  'without-app': '没有用小程序，以前替他办过事',
  nobody: '没有记录，办第一件事的时候写下来',
};

interface CallerCardProps {
  readonly caller: Caller;
  /** Which of the homes it is about. */
  readonly home: number;
  readonly onHome: (home: number) => void;
}

/** Who it is, and where this person lives. */
export function CallerCard({ caller: { known, name, phone, homes }, home, onHome }: CallerCardProps) {
  const [only] = homes.length === 1 ? homes : [];
  return (
    <>
      <Card id="caller" flush tone={known === 'nobody' ? 'amber' : 'jade'}>
        <Row id="caller-name" label={name || '还不知道怎么称呼'} note={KNOWN[known]} />
        {phone !== '' && <Row id="call" icon="phone" label={phone} onTap={() => dial(phone)} />}
        {only && <Row label={only.door} note={`${only.street} ${only.community}`} />}
      </Card>
      {homes.length > 1 && (
        <Card>
          <Choice
            id="home"
            label="是哪一处？"
            value={String(home)}
            onChange={(chosen) => onHome(Number(chosen))}
            options={homes.map(({ door, street, community }, place) => ({
              value: String(place),
              label: door,
              note: `${street} ${community}`,
            }))}
          />
        </Card>
      )}
    </>
  );
}
