import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { RatingCard } from '../../../features/ratings/rating-card';
import { SaidMost, ScoreCard } from '../../../features/ratings/score-card';
import { goBack, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** 居民评价 of a firm: how its score comes about, and everything that has been published. */
export default function Ratings() {
  const providerId = useParam('id');
  const { value, screen } = useQuery('rating', 'ofFirm', { providerId, before: null });
  return (
    <Screen {...screen} wayOn={{ label: '返回', onTap: goBack }} skeleton={<Skeleton cards={3} lines={4} />}>
      {value && (
        <>
          <ScoreCard score={value.explanation} />
          {value.explanation.tags.length > 0 && (
            <Card title="大家说得最多的">
              <SaidMost tags={value.explanation.tags} />
            </Card>
          )}
          {value.ratings.map((rating) => (
            <RatingCard key={rating.id} rating={rating} />
          ))}
          {value.next !== null && <Older providerId={providerId} before={value.next} />}
        </>
      )}
    </Screen>
  );
}

function Older({ providerId, before }: { providerId: string; before: string }) {
  const [wanted, setWanted] = useState(false);
  const { value, screen } = useQuery('rating', 'ofFirm', wanted ? { providerId, before } : null);
  if (!value) {
    return (
      <Button
        id="older"
        kind="quiet"
        label="看更早的"
        running={wanted && screen.state === 'loading'}
        onTap={() => (wanted ? screen.again() : setWanted(true))}
      />
    );
  }
  return (
    <>
      {value.ratings.map((rating) => (
        <RatingCard key={rating.id} rating={rating} />
      ))}
      {value.next !== null && <Older providerId={providerId} before={value.next} />}
    </>
  );
}
