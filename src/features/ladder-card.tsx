import { sayInstant } from '#domain/kernel/time';
import type { LadderView, OutlookView } from '#domain/standing/contract';
import { RULE_LABEL, STANDING_LABEL, sayBack, sayDown, sayGrounds, sayLine } from '#domain/standing/labels';
import { Card } from '../components/card';
import { Row } from '../components/row';
import { Tag } from '../components/tag';
import { Timeline } from '../components/timeline';
import { go } from '../hooks/go';

const APPEAL_WORDS = { filed: '已申诉，等答复', kept: '申诉：维持', overturned: '申诉：撤销这一步' } as const;

/** 信誉: where it stands by each rule, what would change it, and each step with its rule. */
export function LadderCard({ ladder, now }: { ladder: LadderView; now: number }) {
  const { totals, standing, outlook } = ladder;
  const good = standing === 'good';
  return (
    <>
      <Card
        id="ladder"
        title="信誉"
        flush
        beside={<Tag words={STANDING_LABEL[standing]} tone={good ? 'jade' : 'amber'} icon="info" />}
      >
        <OutlookRows outlook={outlook} />
        {ladder.proposal && (
          <Row
            id="proposed"
            icon="triangle-alert"
            label={`等工会确认：${STANDING_LABEL[ladder.proposal.to]}`}
            note={`只因为未到的 ${ladder.proposal.orders.length} 单。${sayInstant(ladder.proposal.dueAt, now)} 前没有确认就不算。`}
          />
        )}
        {ladder.atOnce && (
          <Row
            id="at-once-waits"
            icon="triangle-alert"
            label="等第二位工作人员确认"
            note={`${sayGrounds(ladder.atOnce.grounds)}。${sayInstant(ladder.atOnce.dueAt, now)} 前没有确认就撤销。`}
          />
        )}
        <Row id="standing-rules" label="看全部规则" onTap={() => go('standingRules')} />
      </Card>
      <Card id="measured" title="最近 90 天" flush>
        {outlook.rules.map((one) => (
          <Row
            key={one.rule}
            label={RULE_LABEL[one.rule]}
            note={
              one.next ? `到 ${sayLine(one.rule, one.next.line)} 就${STANDING_LABEL[one.next.to]}` : undefined
            }
            value={one.value === null ? '还没有' : sayLine(one.rule, one.value)}
          />
        ))}
        <Row
          label="怎么算的"
          note={`${totals.orders} 单：完成 ${totals.closed}，未到 ${totals.noShow}，退回 ${totals.released}；投诉成立 ${totals.upheld}`}
        />
      </Card>
      <Card title="每一步的依据">
        {ladder.steps.length > 0 ? <Steps ladder={ladder} now={now} /> : '还没有变动过。'}
      </Card>
    </>
  );
}

/** What leads further down, and what leads back. */
export const OutlookRows = ({ outlook }: { outlook: OutlookView }) => (
  <>
    {outlook.back && <Row id="way-back" icon="circle-check" label={sayBack(outlook.back)} />}
    {outlook.down.map((one) => (
      <Row
        key={one.what}
        id={`down-${one.what}`}
        icon="triangle-alert"
        label={sayDown(one)}
        note={`依据：${RULE_LABEL[one.rule]}`}
      />
    ))}
  </>
);

const Steps = ({ ladder, now }: { ladder: LadderView; now: number }) => (
  <Timeline
    id="steps"
    happenings={ladder.steps.map((step) => ({
      key: step.id,
      title: `${STANDING_LABEL[step.from]} → ${STANDING_LABEL[step.to]}`,
      when: sayInstant(step.at, now),
      note: [
        `依据：${RULE_LABEL[step.rule]}`,
        step.grounds ? sayGrounds(step.grounds) : null,
        step.orders.length > 0 ? `涉及 ${step.orders.length} 单` : null,
        step.undone
          ? step.rule === 'at-once'
            ? '没有第二人确认，这一步撤销'
            : '裁定已改判，这一步撤销'
          : null,
        step.appeal ? APPEAL_WORDS[step.appeal.state] : null,
        step.appeal?.decision ?? null,
      ]
        .filter(Boolean)
        .join('；'),
    }))}
  />
);
