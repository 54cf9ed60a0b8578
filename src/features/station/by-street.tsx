import { View } from '@tarojs/components';
import { Paged } from '../../components/paged';
import { Problem } from '../../components/problem';
import { Skeleton } from '../../components/skeleton';
import { useQuery } from '../../hooks/use-query';
import { FoundMap } from './found-map';
import { StationRows } from './station-rows';
import { EVERYWHERE, type Finding } from './use-finding';

/** Without a spot: of a street, or all of the district in their order. */
export function ByStreet({ finding }: { readonly finding: Finding }) {
  const asked = { street: finding.street === EVERYWHERE ? null : finding.street, need: finding.need };
  const { value, screen } = useQuery('station', 'list', asked);
  if (!value)
    return screen.state === 'loading' ? (
      <Skeleton cards={1} lines={4} />
    ) : (
      <Problem words={screen.sentence ?? '没有查到，请再试一次。'} />
    );
  if (value.rows.length === 0) {
    return (
      <View id="no-stations">
        {asked.street === null ? '还没有这样的驿站。' : '这个街道没有，选“全区”再看看。'}
      </View>
    );
  }
  return (
    <>
      <FoundMap rows={value.rows} here={null} />
      <Paged
        room="station"
        action="list"
        first={value}
        label="看后面的"
        next={({ last }) => (last === null ? null : { ...asked, after: last })}
      >
        {({ rows }) => <StationRows rows={rows} />}
      </Paged>
    </>
  );
}
