import { View } from '@tarojs/components';
import type { FirmOverview } from '#domain/firm/contract-overview';
import { sayInstant } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';

interface OwnUnionProps {
  readonly firm: FirmOverview;
  readonly onDone: () => void;
}

/** 建工会: whether the firm has said it, and what the union has answered. */
export function OwnUnion({ firm: { unionWish, standing, quitAt }, onDone }: OwnUnionProps) {
  if (unionWish) return <Answer wish={unionWish} />;
  return standing === 'expelled' || quitAt !== null ? null : <Wishing onDone={onDone} />;
}

function Answer({ wish }: { wish: NonNullable<FirmOverview['unionWish']> }) {
  const now = useNow(60_000);
  const { state, at, unionId, unionName, why } = wish;
  const leads = state === 'founded' && unionName !== null && unionId !== null;
  const note = {
    open: `${sayInstant(at, now)}提出`,
    founded: unionName ?? '马上就好',
    declined: why ?? '',
  }[state];
  return (
    <Card flush title="建工会">
      <Row
        id="own-union"
        icon="users"
        label={LABEL[state]}
        note={note}
        value={state === 'open' ? <Tag words="等工会答复" tone="amber" icon="clock" /> : undefined}
        {...(leads ? { onTap: () => go('union', { id: unionId }) } : {})}
      />
    </Card>
  );
}

const LABEL = { open: '已经提出建立工会', founded: '已建立工会', declined: '没有建立工会' } as const;

function Wishing({ onDone }: Pick<OwnUnionProps, 'onDone'>) {
  const { run, running, problem } = useCommand('provider', 'wishUnion');
  const wish = async () => {
    const words = '行业工会收到以后会答复，建好了师傅就能入会。只提一次。';
    if (!(await confirm({ title: '提出建立工会？', words, yes: '提出' }))) return;
    if (!(await run({}))) return;
    toast('已经提出');
    onDone();
  };
  return (
    <Card title="建工会">
      <View className="stack">
        <View className="secondary">
          本单位还没有提出。建立工会以后，师傅由工会一个个邀请，自己决定入不入会。
        </View>
        {problem && <Problem words={problem} />}
        <Button id="wish-union" kind="quiet" label="提出建立工会" onTap={wish} running={running} />
      </View>
    </Card>
  );
}
