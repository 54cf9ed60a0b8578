import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { CertificateView, PaperHolder } from '#domain/firm/contract-views';
import { BADGE_LABEL, sayPaper } from '#domain/firm/labels';
import { sayDay } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';

interface HolderCardProps {
  readonly holder: PaperHolder;
  readonly onRenew: (category: string, kind: string) => void;
}

/** One who holds papers: the firm, or a worker with his training. */
export function HolderCard({ holder, onRenew }: HolderCardProps) {
  const { workerId, name, himself, badge, certificates } = holder;
  const whose = workerId ?? 'firm';
  return (
    <Card
      id={`holder-${whose}`}
      title={name}
      flush
      beside={
        badge && (
          <Tag words={BADGE_LABEL[badge]} tone={badge === 'valid' ? 'jade' : 'amber'} icon="badge-check" />
        )
      }
    >
      {workerId !== null && <Training holder={holder} />}
      {certificates.map((paper) => (
        <PaperOf key={paper.id} paper={paper} onRenew={() => onRenew(paper.category, paper.kind)} />
      ))}
      {certificates.length === 0 && <Row label="还没有证件" />}
      <View className="papers__paper">
        <Button
          id={`add-paper-${whose}`}
          kind={himself && certificates.length === 0 ? 'main' : 'quiet'}
          small
          label={certificates.length === 0 ? '交证件' : '再交一件证件'}
          onTap={() => onRenew('', '')}
        />
      </View>
    </Card>
  );
}

const sayDaysLeft = (days: number): string =>
  days < 0 ? '已过期' : days === 0 ? '今天到期' : `还有 ${days} 天`;

function Training({ holder: { trainedUntilOn, trainingDaysLeft, himself } }: { holder: PaperHolder }) {
  if (trainedUntilOn === null || trainingDaysLeft === null) {
    return <Row icon="users" label="上岗培训" note="培训登记以后工牌才有效" value="还没有登记" />;
  }
  const soon = himself ? '点开报名培训，来了就续上。' : '请约他报名培训，来了就续上。';
  return (
    <Row
      id="training"
      icon="users"
      label="上岗培训"
      note={`有效到${sayDay(trainedUntilOn)}。${trainingDaysLeft > 30 ? '到期前会提醒。' : soon}`}
      {...(himself ? { onTap: () => go('places', { find: 'sessions' }) } : {})}
      value={<Tag words={sayDaysLeft(trainingDaysLeft)} tone={toneOfDays(trainingDaysLeft)} />}
    />
  );
}

const toneOfDays = (days: number) => (days < 0 ? 'brick' : days <= 30 ? 'amber' : 'jade');

function toneOf({ state, daysLeft, renewed }: CertificateView) {
  if (state === 'refused' || state === 'closed') return 'brick';
  if (state === 'valid') return renewed ? 'jade' : toneOfDays(daysLeft);
  return 'amber';
}

function PaperOf({ paper, onRenew }: { paper: CertificateView; onRenew: () => void }) {
  const category = CATEGORY_LABEL[paper.category] ?? paper.category;
  const waits = paper.state === 'waiting';
  return (
    <View id={`paper-${paper.id}`} className="papers__paper">
      <View className="spread">
        <View className="title">{paper.kind}</View>
        <Tag words={category} />
      </View>
      <View className="secondary">{`${paper.number} · 有效到${sayDay(paper.validToOn)}`}</View>
      {paper.why ? (
        <Problem words={`没有通过：${paper.why}`} />
      ) : (
        <View className="line">
          <Tag words={sayPaper(paper)} tone={toneOf(paper)} {...(waits ? { icon: 'clock' as const } : {})} />
        </View>
      )}
      {!waits && !paper.renewed && (
        <Button
          id={`renew-${paper.id}`}
          kind="quiet"
          small
          label={paper.state === 'refused' ? '改好再交' : '换新证'}
          onTap={onRenew}
        />
      )}
    </View>
  );
}
