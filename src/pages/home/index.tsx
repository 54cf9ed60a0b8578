import { Screen } from '../../components/screen';
import { SkeletonGrid } from '../../components/skeleton';
import { HalfHour } from '../../features/half-hour';
import { useElder } from '../../hooks/use-elder';
import { useMe, useUnread } from '../../hooks/use-me';
import { useQuery } from '../../hooks/use-query';
import { Categories } from './categories';
import { FourTiles } from './four-tiles';
import { GoingOn } from './going-on';
import { Greeting } from './greeting';
import { NewestAnnouncement } from './newest-announcement';
import { PlacesDoor } from './places-door';
import { Promises } from './promises';
import { ProvidersDoor } from './providers-door';
import { SearchDoor } from './search-door';
import { UnionTalk } from './union-talk';
import { useWelcome } from './use-welcome';
import './index.scss';

export default function Home() {
  const { elder } = useElder();
  const { me, member, visitor } = useMe();
  useWelcome(visitor);
  const unread = useUnread();
  const catalogue = useQuery('repair', 'catalogue', {});
  const greeting = <Greeting me={me} />;

  // The four tiles need nothing from the cloud, and one of them dials: they are there whatever happens.
  if (elder) {
    return (
      <Screen tab="home" unread={unread} stale={catalogue.screen.stale}>
        {greeting}
        <NewestAnnouncement />
        <GoingOn member={member} />
        <FourTiles />
        <PlacesDoor />
        <HalfHour className="home__kept" />
      </Screen>
    );
  }
  return (
    <Screen tab="home" unread={unread} {...catalogue.screen} skeleton={<SkeletonGrid />}>
      {greeting}
      <NewestAnnouncement />
      <SearchDoor />
      <GoingOn member={member} />
      <Categories items={catalogue.value?.items ?? []} />
      <ProvidersDoor />
      <UnionTalk />
      <PlacesDoor />
      <Promises />
    </Screen>
  );
}
