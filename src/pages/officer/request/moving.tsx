import { View } from '@tarojs/components';
import { useState } from 'react';
import { ACTION_LABEL } from '#domain/appointment/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Reasoned } from '../../../components/reasoned';
import { goInstead } from '../../../hooks/go';
import { useDone } from '../../../hooks/pane';
import { useQuery } from '../../../hooks/use-query';
import type { Handling, Seen } from './use-handling';

interface MovingProps {
  readonly request: Seen;
  readonly handling: Handling;
}

/** What is not the straight way: ask back, another studio, another officer, the time does not hold. */
export function Moving({ request, handling }: MovingProps) {
  const may = (action: Seen['can'][number]) => request.can.includes(action);
  const { askBack, cancelMeeting, miss } = handling;
  const requestId = request.id;
  return (
    <View className="officer-request__ways">
      {may('miss') && (
        <Button
          id="miss"
          kind="quiet"
          label="居民没有来"
          running={miss.running}
          onTap={() => miss.run({ requestId })}
        />
      )}
      {may('askBack') && (
        <Reasoned
          id="ask-back"
          about={requestId}
          label={ACTION_LABEL.askBack}
          meaning="写明缺什么。居民补充前时限停算，前后最多五个工作日。"
          likely={['请拍一张劳动合同', '请说明是哪个月的工资']}
          verb="请补充"
          onDone={async (words) => (await askBack.run({ requestId, words })) !== null}
          running={askBack.running}
          problem={askBack.problem}
          reasonProblem={askBack.fieldProblem('words')}
        />
      )}
      {may('cancelMeeting') && (
        <Reasoned
          id="cancel-meeting"
          about={requestId}
          label={ACTION_LABEL.cancelMeeting}
          meaning="居民会收到消息，另选一个时间；答复时限不变。"
          likely={['临时有会']}
          verb="取消时间"
          onDone={async (words, sure) => (await cancelMeeting.run({ requestId, words }, sure)) !== null}
          running={cancelMeeting.running}
          problem={cancelMeeting.problem}
        />
      )}
      {may('transfer') && <Transfer request={request} handling={handling} />}
      {may('reassign') && <Reassign request={request} handling={handling} />}
    </View>
  );
}

const toDesk = () => goInstead('officerDesk');

function Transfer({ request, handling: { transfer } }: MovingProps) {
  const { value } = useQuery('appointment', 'studios', {});
  const others = (value?.studios ?? []).filter(
    ({ id, cares }) => id !== request.studio.id && (request.topic !== 'psychological' || cares),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const done = useDone(toDesk);
  const studioId = chosen ?? others[0]?.id ?? null;
  const send = async (words: string) => {
    if (!studioId || !(await transfer.run({ requestId: request.id, studioId, words }))) return false;
    done();
    return true;
  };
  if (others.length === 0) return null;
  return (
    <View className="stack">
      {!request.goesUp && (
        <Card>
          <Choice
            id="transfer-to"
            label="要转办的话，转给"
            value={studioId}
            onChange={setChosen}
            options={others.map(({ id, name, unionName }) => ({ value: id, label: name, note: unionName }))}
          />
        </Card>
      )}
      <Reasoned
        id="transfer"
        about={request.id}
        label={ACTION_LABEL.transfer}
        meaning={
          request.goesUp
            ? '已经转办两次，这次转到上一级。时限不变。'
            : '写明为什么归他们办。时限不变，居民会收到消息。'
        }
        verb="转办"
        onDone={send}
        running={transfer.running}
        problem={transfer.problem}
      />
    </View>
  );
}

function Reassign({ request, handling: { reassign } }: MovingProps) {
  const { value } = useQuery('appointment', 'studios', {});
  const officers = value?.studios.find(({ id }) => id === request.studio.id)?.officers ?? [];
  const able = officers.filter(({ cares }) => request.topic !== 'psychological' || cares);
  const [chosen, setChosen] = useState<string | null>(null);
  const done = useDone(toDesk);
  const send = async () => {
    if (chosen && (await reassign.run({ requestId: request.id, officerId: chosen }))) done();
  };
  return (
    <Card>
      <View className="stack">
        <Choice
          id="reassign-to"
          label="改派给同一工作室的"
          value={chosen}
          onChange={setChosen}
          options={able.map(({ id, name, title }) => ({ value: id, label: name, note: title }))}
        />
        <Button
          id="reassign"
          label={ACTION_LABEL.reassign}
          running={reassign.running}
          disabled={chosen === null}
          onTap={send}
        />
      </View>
    </Card>
  );
}
