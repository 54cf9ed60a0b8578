import { useState } from 'react';
import type { Why } from '#domain/search/why';
import type { Found } from '#domain/search-contract';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { SearchField } from '../../../components/search-field';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { WhyChoice } from '../why-choice';
import { Results } from './results';

/** 查找: one box over people, orders, requests and firms. */
export default function StaffSearch() {
  const { me, screen } = useMe();
  const now = useNow(60_000);
  const find = useCommand('search', 'find');
  const [words, setWords] = useState('');
  const [why, setWhy] = useState<Why>('call');
  const [found, setFound] = useState<{ readonly words: string; readonly rows: Found } | null>(null);
  const asked = words.trim();
  const look = async () => {
    const rows = await find.run({ words: asked, why });
    setFound(rows && { words: asked, rows });
  };
  if (me && !me.roles.includes('staff'))
    return <Screen state="refused" sentence="查找是区总工作人员用的。" />;
  return (
    <Screen
      {...screen}
      action={{
        id: 'find',
        label: '查找',
        onTap: look,
        running: find.running,
        disabled: asked.length < 2,
        why: '写两个字以上就可以查。',
      }}
      problem={find.problem}
    >
      <SearchField
        label="查谁，查什么"
        placeholder="手机号、单号、门牌"
        value={words}
        onInput={setWords}
        focus
      />
      <Card>
        <WhyChoice value={why} onChange={setWhy} />
      </Card>
      {found && found.words === asked && <Results rows={found.rows} words={found.words} now={now} />}
    </Screen>
  );
}
