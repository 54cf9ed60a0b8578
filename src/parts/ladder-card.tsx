import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { LadderView } from '#domain/provider/contract-standing';
import { RULE_LABEL, STANDING_LABEL } from '#domain/provider/labels';
import { Card } from '../components/card';
import { Row } from '../components/row';
import { Tag } from '../components/tag';
import { Timeline } from '../components/timeline';
import { go } from '../hooks/go';

const APPEAL_WORDS = { filed: '已申诉，等答复', kept: '申诉：维持', overturned: '申诉：撤销这一步' } as const;

/** 信誉: where it stands, the figures that lead there, and each step with its rule. */
export function LadderCard({ ladder, now }: { ladder: LadderView; now: number }) {
  const { totals, standing } = ladder;
  const good = standing === 'good';
  return (
    <>
      <Card
        id="ladder"
        title="信誉"
        flush
        beside={<Tag words={STANDING_LABEL[standing]} tone={good ? 'jade' : 'amber'} icon="info" />}
      >
        <Row label="90 天内的单子" value={String(totals.orders)} />
        <Row label="完成" value={String(totals.closed)} />
        <Row label="未到" value={String(totals.noShow)} />
        <Row label="退回" value={String(totals.released)} />
        <Row label="投诉成立" value={String(totals.upheld)} />
        <Row label="公示得分" value={ladder.score === null ? '还不够 5 个评价' : String(ladder.score)} />
        {ladder.cleanDaysLeft !== null && (
          <Row label="恢复良好" note={`再有 ${ladder.cleanDaysLeft} 天没有问题，就恢复`} />
        )}
        <Row id="standing-rules" label="看规则" onTap={() => go('standingRules')} />
      </Card>
      {ladder.steps.length > 0 && (
        <Card title="每一步的依据">
          <Timeline
            id="steps"
            happenings={ladder.steps.map((step) => ({
              key: step.id,
              title: `${STANDING_LABEL[step.from]} → ${STANDING_LABEL[step.to]}`,
              when: sayInstant(step.at, now),
              note: [
                `依据：${RULE_LABEL[step.rule]}`,
                step.orders.length > 0 ? `涉及 ${step.orders.length} 单` : null,
                step.undone ? '裁定已改判，这一步撤销' : null,
                step.appeal ? APPEAL_WORDS[step.appeal.state] : null,
                step.appeal?.decision ?? null,
              ]
                .filter(Boolean)
                .join('；'),
            }))}
          />
        </Card>
      )}
      {ladder.steps.length === 0 && <View className="secondary">还没有变动过。</View>}
    </>
  );
}
