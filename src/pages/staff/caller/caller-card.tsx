import type { Caller } from '#domain/search-contract';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';

const KNOWN: Readonly<Record<Caller['known'], string>> = {
  one: '用小程序的居民',
  several: '几个人共用这个号码，请问清是哪一位',
  'without-app': '没有用小程序，以前替他办过事',
  nobody: '没有记录，办第一件事的时候写下来',
};

/** Who it is, and where this person lives. */
export const CallerCard = ({ caller: { known, name, phone, homes } }: { caller: Caller }) => (
  <Card id="caller" flush tone={known === 'nobody' ? 'amber' : 'jade'}>
    <Row id="caller-name" label={name || '还不知道怎么称呼'} note={KNOWN[known]} />
    {phone !== '' && <Row id="call" icon="phone" label={phone} onTap={() => dial(phone)} />}
    {homes.map(({ street, community, door }) => (
      <Row key={`${community} ${door}`} label={door} note={`${street} ${community}`} />
    ))}
  </Card>
);
