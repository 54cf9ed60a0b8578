import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ProviderCard } from '#domain/firm/contract';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { useQuery } from '../../hooks/use-query';
import { sayFree } from '../say-figures';
import { sayScore } from '../say-score';

const noteOf = ({ score, workersFree }: ProviderCard) =>
  workersFree > 0 ? `${sayScore(score)} · ${sayFree(workersFree)}` : sayScore(score);

const ANY = 'any';
const FIRST_FEW = 5;

interface WhomPartProps {
  readonly category: string;
  readonly street: string | null;
  readonly chosen: string | null;
  readonly onChange: (providerId: string | null) => void;
  readonly problem: string | undefined;
}

/** Any vetted firm, which is quicker, or this one. */
export function WhomPart({ category, street, chosen, onChange, problem }: WhomPartProps) {
  const [open, setOpen] = useState(false);
  const { value } = useQuery('provider', 'list', { category, street: null, words: '', sort: 'score' });
  const firms = (value?.providers ?? [])
    .filter((firm) => firm.standing !== 'suspended')
    .filter((firm) => street === null || firm.streets.includes(street) || firm.id === chosen);
  const shown = firms.filter((firm, place) => firm.id === chosen || (open && place < FIRST_FEW));
  return (
    <Card>
      <View className="stack">
        <Choice
          id="whom"
          label="请谁来？"
          value={chosen ?? ANY}
          onChange={(value) => onChange(value === ANY ? null : value)}
          options={[
            { value: ANY, label: '哪家都行', note: '附近核验过的师傅都能接，来得快' },
            ...shown.map((firm) => ({ value: firm.id, label: firm.name, note: noteOf(firm) })),
          ]}
          problem={problem}
        />
        {!open && firms.length > shown.length && (
          <Button id="choose-firm" kind="plain" small label="指定一家服务商" onTap={() => setOpen(true)} />
        )}
      </View>
    </Card>
  );
}
