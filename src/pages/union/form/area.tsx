import { View } from '@tarojs/components';
import type { Place } from '#domain/union/union';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { useDistrict } from '../../../hooks/use-district';

interface AreaProps {
  readonly value: readonly Place[];
  readonly onChange: (area: Place[]) => void;
  readonly problem: string | undefined;
}

const SEPARATED = '\n';
const asWords = ({ street, community }: Place): string =>
  community === null ? street : `${street}${SEPARATED}${community}`;
const asPlace = (words: string): Place => {
  const [street = '', community] = words.split(SEPARATED);
  return { street, community: community ?? null };
};

/** 服务范围: whole streets, or some of their communities; none at all is no bound. */
export function Area({ value: area, onChange, problem }: AreaProps) {
  const { streets, communitiesOf, sayStreet } = useDistrict();
  const chosen = area.map(asWords);
  const known = streets ?? [];
  if (known.length === 0) return null;
  const within = [...new Set(area.map(({ street }) => street))];
  return (
    <Card title="服务范围（可以不选）">
      <View className="stack">
        <Checks
          id="area-streets"
          look="chips"
          label="整个街道"
          value={chosen}
          onChange={(words) => onChange(words.map(asPlace))}
          options={known}
          problem={problem}
        />
        {within.map((street) => (
          <Checks
            key={street}
            id={`area-${known.findIndex(({ value }) => value === street)}`}
            look="chips"
            label={`只是${sayStreet(street)}的这些社区`}
            value={chosen}
            onChange={(words) => onChange(narrowed(words.map(asPlace), street))}
            options={communitiesOf(street).map(({ value: community, label }) => ({
              value: asWords({ street, community }),
              label,
            }))}
          />
        ))}
      </View>
    </Card>
  );
}

/** Once communities are chosen the street as a whole is not; without any, it is again. */
function narrowed(area: readonly Place[], street: string): Place[] {
  const others = area.filter((one) => one.street !== street);
  const some = area.filter((one) => one.street === street && one.community !== null);
  return [...others, ...(some.length > 0 ? some : [{ street, community: null }])];
}
