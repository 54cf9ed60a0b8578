import { View } from '@tarojs/components';
import type { ComplaintView } from '#domain/complaint/contract';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintBody } from '../../../features/complaint/complaint-body';
import { WordsCard } from '../../../features/complaint/words-card';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { OwnCase } from '../own-case';
import { type Judging, useJudging } from './use-judging';

/** 投诉, for staff: both sides, the order and the firm behind it, the ruling, and what becomes of an appeal. */
export default function StaffComplaint() {
  const id = useParam('id');
  const now = useNow();
  const { value, screen } = useQuery('provider', 'complaint', { complaintId: id });
  const judging = useJudging(id, value);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回投诉台', onTap: () => goInstead('complaintDesk') }}
      action={judging?.action ?? null}
      problem={judging?.problem ?? null}
    >
      {value && (
        <>
          {isOwnCase(value) && <OwnCase words="这件事和您自己有关，或您已经说过意见，请让另一位同事来办。" />}
          <ComplaintBody complaint={value} now={now}>
            <Behind complaint={value} />
            {judging && <JudgingCard judging={judging} />}
          </ComplaintBody>
        </>
      )}
    </Screen>
  );
}

/** The order and the firm, each on its own screen. */
const Behind = ({ complaint: { order, firm } }: { complaint: ComplaintView }) => (
  <Card title="有关的" flush>
    {order && <Row id="see-order" label="看这一单" onTap={() => go('staffOrder', { id: order.id })} />}
    <Row id="see-firm" label="看服务商档案" onTap={() => go('staffFirm', { id: firm.id })} />
  </Card>
);

const WAITS: readonly ComplaintView['state'][] = ['answered', 'unanswered', 'appealed'];
const isOwnCase = ({ state, can }: ComplaintView): boolean => WAITS.includes(state) && can.length === 0;

const JudgingCard = ({ judging }: { judging: Judging }) => (
  <>
    <Card>
      <View className="stack">
        <Choice
          id="verdict"
          label={judging.title}
          value={judging.verdict}
          onChange={judging.choose}
          options={[...judging.options]}
        />
      </View>
    </Card>
    <WordsCard
      id="why"
      title="理由"
      label="为什么这样定"
      hint="居民和服务商都会看到。"
      words={judging.words}
      problem={judging.whyProblem}
    />
  </>
);
