import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { CourseRequestView } from '#domain/session/contract-course';
import { sayRequest } from '#domain/session/course-words';
import { COURSE_REQUEST_LABEL } from '#domain/session/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { toneOf } from '../../../features/session/course-request-line';
import { go, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Dating } from './dating';
import { Declining } from './declining';
import { EvaluatingCourse } from './evaluating-course';
import { Withdrawing } from './withdrawing';

/** One 送教申请: what is asked for, where it stands, and the one thing to do now. */
export default function CourseRequest() {
  const courseRequestId = useParam('id');
  const now = useNow(60_000);
  const { value, screen } = useQuery(
    'session',
    'courseRequest',
    { courseRequestId },
    { refreshEvery: 20_000 },
  );
  return (
    <Screen {...screen} skeleton={<Skeleton cards={2} lines={4} />}>
      {value && <Told value={value} now={now} />}
      {value?.can.includes('date') && <Dating value={value} now={now} />}
      {value?.can.includes('decline') && <Declining id={courseRequestId} />}
      {value?.can.includes('evaluate') && <EvaluatingCourse id={courseRequestId} />}
      {value?.can.includes('withdraw') && <Withdrawing id={courseRequestId} />}
    </Screen>
  );
}

function Told({ value, now }: { value: CourseRequestView; now: number }) {
  const { title, state, unionName, people, where, days, note, answer, sessionId, evaluation } = value;
  return (
    <>
      <Card title={title} beside={<Tag words={COURSE_REQUEST_LABEL[state]} tone={toneOf(value, now)} />}>
        <View className="stack">
          <View id="stands">{sayRequest(value, now)}</View>
          {answer !== '' && (
            <View id="answer">{`${state === 'declined' ? '为什么' : '上次为什么取消'}：${answer}`}</View>
          )}
          {sessionId !== null && (
            <Button
              id="see-session"
              kind="quiet"
              label="看这场活动"
              onTap={() => go('sessionPeople', { id: sessionId })}
            />
          )}
        </View>
      </Card>
      <Card title="申请的内容">
        <View className="stack">
          <View>{`${unionName} · ${people} 人`}</View>
          <View>{`在哪里：${where}`}</View>
          <View>{`哪些日子合适：${days}`}</View>
          {note !== '' && <View>{note}</View>}
          <View className="secondary">
            {[value.askedByName, `${sayInstant(value.askedAt, now)}申请`].filter(Boolean).join(' · ')}
          </View>
        </View>
      </Card>
      {evaluation && (
        <Card id="evaluation" title="工会的评价">
          <View>{`课 ${evaluation.stars} 星 · 老师 ${evaluation.teacherStars} 星`}</View>
          {evaluation.words !== '' && <View>{evaluation.words}</View>}
        </Card>
      )}
    </>
  );
}
