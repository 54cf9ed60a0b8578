import { View } from '@tarojs/components';
import { useState } from 'react';
import { OUTCOME_LABEL } from '#domain/appointment/labels';
import { PHOTOS_MAX } from '#domain/appointment/photos';
import { saySlot } from '#domain/appointment/slot-words';
import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Stars } from '../../../components/stars';
import { Hotline } from '../../../features/hotline';
import { TimeChoice } from '../../../features/time-choice';
import { useQuery } from '../../../hooks/use-query';
import { OfficerFace } from './officer-face';
import type { Seen, Steps } from './use-request';

interface BodyProps {
  readonly request: Seen;
  readonly steps: Steps;
  readonly now: number;
}

/** What belongs to this state, in the order in which it is needed. */
export function Body({ request, steps, now }: BodyProps) {
  const { state, words, offeredUntil, waitsFor } = request;
  const [asked] = (words?.notes ?? []).filter(({ action }) => action === 'askBack').slice(-1);
  return (
    <>
      {request.topic === 'psychological' && state !== 'withdrawn' && <Hotline />}
      {offeredUntil !== null && waitsFor && (
        <Card id="offer" tone="amber" title="候补到一个名额">
          <View>{`${saySlot(waitsFor, now)}，请在${sayInstant(offeredUntil, now)} 前确认，过时给下一位。`}</View>
        </Card>
      )}
      {state === 'returned' && asked && <Supply request={request} words={asked.words} steps={steps} />}
      {request.answer && <AnswerCard request={request} now={now} />}
      {request.can.includes('evaluate') && <Verdict steps={steps} />}
      {request.state === 'evaluated' && <ScoreStudio request={request} steps={steps} />}
      {steps.choosing && <OtherTime request={request} steps={steps} now={now} />}
    </>
  );
}

interface SupplyProps {
  readonly request: Seen;
  readonly words: string;
  readonly steps: Steps;
}

const Supply = ({ request, words, steps: { said, supply } }: SupplyProps) => (
  <Card id="asked-back" tone="amber" title="工会想知道">
    <View className="stack">
      <View>{words}</View>
      <Field
        id="supplied"
        label="您来补充"
        long
        max={500}
        value={said.draft.supplied}
        onInput={(supplied) => said.change({ supplied })}
        problem={supply.fieldProblem('words')}
      />
      {request.topic !== 'psychological' && (
        <PhotoPicker
          id="supplied-photos"
          label="照片（可以不加）"
          purpose="evidence"
          max={PHOTOS_MAX}
          value={said.draft.shown}
          onChange={(shown) => said.change({ shown })}
          problem={supply.fieldProblem('photos')}
        />
      )}
    </View>
  </Card>
);

function AnswerCard({ request, now }: { request: Seen; now: number }) {
  const { answer, words } = request;
  if (!answer) return null;
  const { recoveredFen } = answer;
  return (
    <Card id="answer" tone="jade" title={`工会的答复：${OUTCOME_LABEL[answer.outcome]}`}>
      <View className="stack">
        <OfficerFace request={request} />
        <View>{words?.answer ?? ''}</View>
        {recoveredFen > 0 && <View>{`挽回 ${sayFen(recoveredFen)}，涉及 ${answer.people} 人`}</View>}
        <View className="secondary">{`${sayInstant(answer.at, now)}${answer.inTime ? '，在时限内' : '，超过了时限'}`}</View>
      </View>
    </Card>
  );
}

const SOLVED = [
  { value: 'yes', label: '解决了' },
  { value: 'no', label: '还没有解决' },
] as const;

const Verdict = ({ steps: { said } }: { steps: Steps }) => (
  <Card id="verdict" title="您满意吗？">
    <View className="stack">
      <Stars
        id="stars"
        label="对这次约谈"
        value={said.draft.stars}
        onChange={(stars) => said.change({ stars })}
      />
      <Choice
        id="solved"
        label="事情解决了吗？"
        value={said.draft.solved === null ? null : said.draft.solved ? 'yes' : 'no'}
        onChange={(value) => said.change({ solved: value === 'yes' })}
        options={SOLVED}
      />
      <Field
        id="verdict-words"
        label="还想说的"
        long
        max={500}
        value={said.draft.verdict}
        onInput={(verdict) => said.change({ verdict })}
        hint="可以不写。只有办这件事的人看得到。"
      />
    </View>
  </Card>
);

/** The studio as a whole, without a name, once a month. */
function ScoreStudio({ request, steps: { scoreStudio } }: { request: Seen; steps: Steps }) {
  const [stars, setStars] = useState<number | null>(null);
  const [given, setGiven] = useState(false);
  const send = async () => {
    if (stars !== null && (await scoreStudio.run({ requestId: request.id, stars }))) setGiven(true);
  };
  return (
    <Card id="score-studio" title={`给${request.studio.name}打分`}>
      {given ? (
        <View className="secondary">记下了，谢谢您。</View>
      ) : (
        <View className="stack">
          <Stars id="studio-stars" label="匿名，每月一次" value={stars} onChange={setStars} />
          <Button
            id="send-score"
            kind="quiet"
            label="匿名打分"
            running={scoreStudio.running}
            disabled={stars === null}
            onTap={send}
          />
        </View>
      )}
    </Card>
  );
}

function OtherTime({ request, steps, now }: BodyProps) {
  const { value } = useQuery('appointment', 'times', { studioId: request.studio.id });
  const slots = (value?.slots ?? []).filter(
    (slot) => !slot.cancelled && (request.topic !== 'psychological' || slot.cares),
  );
  return (
    <Card id="other-time">
      <TimeChoice slots={slots} from={steps.from} onChange={steps.setFrom} now={now} />
    </Card>
  );
}
