import { View } from '@tarojs/components';
import type { CallbackRow } from '#domain/callback/contract';
import { CALLBACK_STATE_LABEL } from '#domain/callback/labels';
import { sayRow } from '#domain/callback/words';
import { sayInstant } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { Recording } from './recording';

/** Who is to be called, by when, what came of it so far; and what the reader can do. */
export function CallbackCard({ row, now }: { row: CallbackRow; now: number }) {
  const { id, name, state, dueAt, tries, personId } = row;
  const late = dueAt !== null && dueAt < now;
  return (
    <Card id={`callback-${id}`} title={name || '没有留称呼'}>
      <View className="stack">
        <View>
          <Tag words={late ? '过了时限' : CALLBACK_STATE_LABEL[state]} tone={late ? 'brick' : toneOf(row)} />
        </View>
        <View className="secondary">
          {[sayRow(row, now), `${sayInstant(row.askedAt, now)}请的`].filter(Boolean).join(' · ')}
        </View>
        {tries.map(({ at, reached, words }) => (
          <View key={at}>
            {[sayInstant(at, now), reached ? '打通了' : '没打通', words].filter(Boolean).join(' · ')}
          </View>
        ))}
        {personId && (
          <Button
            id={`person-${id}`}
            kind="quiet"
            icon="phone"
            label="看电话，替本人办事"
            onTap={() => go('staffCaller', { person: personId })}
          />
        )}
        {row.can.includes('record') && <Recording id={id} />}
        <Steps row={row} />
      </View>
    </Card>
  );
}

const toneOf = ({ state }: CallbackRow) =>
  state === 'reached' ? 'jade' : state === 'waiting' || state === 'taken' ? 'amber' : 'plain';

/** 我来打, or left to a colleague. */
function Steps({ row: { id, can } }: { row: CallbackRow }) {
  const take = useCommand('callback', 'take');
  const release = useCommand('callback', 'release');
  const problem = take.problem ?? release.problem;
  return (
    <>
      {problem && <Problem words={problem} />}
      {can.includes('take') && (
        <Button
          id={`take-${id}`}
          label="我来打"
          running={take.running}
          onTap={() => take.run({ callbackId: id })}
        />
      )}
      {can.includes('release') && (
        <Button
          id={`release-${id}`}
          kind="plain"
          small
          label="放回去，让同事打"
          running={release.running}
          onTap={() => release.run({ callbackId: id })}
        />
      )}
    </>
  );
}
