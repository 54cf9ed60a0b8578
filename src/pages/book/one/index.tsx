import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookView } from '#domain/book/contract-views';
import { sayGift, sayUse, sayWhere } from '#domain/book/words';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Qr } from '../../../components/qr';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { CheckedPhotos } from '../../../features/checked-photos';
import { Consent } from '../../../features/consent';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { BringBack } from './bring-back';
import { Notes } from './notes';
import { Withdrawing } from './withdrawing';

/** One book: where it is, where it has been, what others say of it; borrowed here, brought back. */
export default function OneBook() {
  const bookId = useParam('id');
  const { value, screen } = useQuery('book', 'book', { bookId });
  const borrow = useCommand('book', 'borrow');
  const { visitor } = useMe();
  const [wants, setWants] = useState(false);
  if (wants && visitor) return <Consent purpose="借书" />;
  const onBorrow = async () => {
    if (visitor) return setWants(true);
    if (await borrow.run({ bookId })) toast('借好了，请把书拿走');
  };
  return (
    <Screen
      {...screen}
      title={value ? `《${value.title}》` : '漂流书'}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看附近的驿站', onTap: () => goInstead('places') }}
      action={
        value?.can.includes('borrow')
          ? { id: 'borrow', label: '借这本书', running: borrow.running, onTap: onBorrow }
          : null
      }
      problem={borrow.problem}
    >
      {value && <Body book={value} />}
    </Screen>
  );
}

function Body({ book }: { readonly book: BookView }) {
  const given = useParam('given') !== '';
  const now = useNow(60_000);
  return (
    <>
      <View className="heading" id="standing">
        {sayWhere(book, now)}
      </View>
      {given && <JustGiven number={book.number} />}
      <Facts book={book} />
      {book.cover && <CheckedPhotos id="cover" label={`《${book.title}》的封面`} photos={[book.cover]} />}
      <BringBack book={book} />
      <Notes book={book} />
      {book.can.includes('withdraw') && <Withdrawing bookId={book.id} />}
    </>
  );
}

const JustGiven = ({ number }: { readonly number: string }) => (
  <Card id="given" tone="jade" title="谢谢您">
    <View className="stack">
      <View>{`请把编号 ${number} 写在书的第一页，再把书放到架上。`}</View>
      <Qr words={number} label={`编号 ${number} 的二维码`} />
    </View>
  </Card>
);

const Facts = ({ book }: { readonly book: BookView }) => (
  <Card flush>
    {book.author !== '' && <Row icon="user-round" label={book.author} note="作者" />}
    <Row
      icon="info"
      label={`编号 ${book.number}`}
      note={book.isbn === null ? '没有书号' : `书号 ${book.isbn}`}
    />
    <Row icon="gift" label={sayGift(book)} note={sayUse(book)} />
    <Row
      id="stops"
      icon="map-pin"
      label={`到过 ${new Set(book.stops.map(({ stationId }) => stationId)).size} 个驿站`}
      note={book.stops.map(({ name }) => name).join(' → ')}
      onTap={() => go('station', { id: book.stationId })}
    />
  </Card>
);
