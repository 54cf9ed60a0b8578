import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goTab } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { AskForm } from './ask-form';
import './index.scss';
import '../pictures.scss';

/** 工会有约: what it is about, when, and then one text. */
export default function Ask() {
  const { me, visitor, screen: asked } = useMe();
  const { value, screen } = useQuery('appointment', 'studios', {});
  if (visitor) return <Consent purpose="约工会干部谈一谈" />;
  if (me && value && value.studios.length > 0) return <AskForm me={me} studios={value.studios} />;
  const none = value?.studios.length === 0;
  return (
    <Screen
      {...(value ? asked : screen)}
      {...(none
        ? {
            state: 'empty' as const,
            picture: 'no-times' as const,
            sentence: '还没有开放的工作室，请打电话找工会。',
          }
        : {})}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      skeleton={<Skeleton cards={4} lines={3} />}
    />
  );
}
