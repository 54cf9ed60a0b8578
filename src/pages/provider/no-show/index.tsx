import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { NoShowView } from '#domain/no-show/contract';
import { NO_SHOW_MEANS, NO_SHOW_SAID_BY, NO_SHOW_STATE_LABEL } from '#domain/no-show/labels';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { CheckedPhotos } from '../../../features/checked-photos';
import { Consent } from '../../../features/consent';
import { go, goTab, useParam } from '../../../hooks/go';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Answering } from './answering';
import { Ruling } from './ruling';

/** 未到: what both sides say and what came of it; the worker answers here, and staff rule. */
export default function NoShowScreen() {
  const id = useParam('id');
  const now = useNow();
  const { visitor } = useMe();
  const { value, screen } = useQuery('provider', 'noShow', { noShowId: id });
  if (visitor) return <Consent purpose="看这次未到" />;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && (
        <>
          <Body noShow={value} now={now} />
          {value.mayAnswer && <Answering id={id} />}
          {value.mayRule && <Ruling id={id} />}
          {value.party === 'involved' && <Problem words="这件事和您自己有关，请让另一位同事来办。" />}
        </>
      )}
    </Screen>
  );
}

function Body({ noShow, now }: { noShow: NoShowView; now: number }) {
  const { state, dueAt, answer, ruling, orderId } = noShow;
  return (
    <>
      <View id="standing">
        <View className="heading">{NO_SHOW_STATE_LABEL[state]}</View>
        <View>{NO_SHOW_MEANS[state]}</View>
        {dueAt !== null && <View className="secondary">{`最晚${sayInstant(dueAt, now)}`}</View>}
      </View>
      <Card flush>
        <Row label="服务商" value={noShow.firmName} />
        <Row label="师傅" value={noShow.workerName} />
        <Row label="单子" value={noShow.itemName} />
        <Row label="约好最晚" value={sayInstant(noShow.promisedAt, now)} />
        <Row label={NO_SHOW_SAID_BY[noShow.saidBy]} note={sayInstant(noShow.at, now)} />
        {orderId !== null && (
          <Row id="see-order" label="看这一单" onTap={() => go('staffOrder', { id: orderId })} />
        )}
      </Card>
      {answer && <Answer answer={answer} now={now} />}
      {ruling && (
        <Card id="ruling" title={ruling.upheld ? '裁定：计入' : '裁定：不计入'} tone="vermilion">
          <View className="stack">
            <View>{ruling.why}</View>
            <View className="note">{sayInstant(ruling.at, now)}</View>
          </View>
        </Card>
      )}
    </>
  );
}

function Answer({ answer, now }: { answer: NonNullable<NoShowView['answer']>; now: number }) {
  return (
    <Card id="answer" title="师傅的说明">
      <View className="stack">
        <View>{answer.words}</View>
        <CheckedPhotos id="answer-photos" label="师傅的说明" photos={answer.photos} />
        <View className="note">{sayInstant(answer.at, now)}</View>
      </View>
    </Card>
  );
}
