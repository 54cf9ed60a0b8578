import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { sayCall, whoIs } from '#domain/repair/attending-words';
import type { AttendingView } from '#domain/repair/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { NoteCall, type Whom } from './note-call';
import './calls.scss';

interface CallsProps {
  readonly orderId: string;
  readonly view: AttendingView;
  /** Whom one has just telephoned, or is to note a call with. */
  readonly called: Whom | null;
  readonly onCalled: (whom: Whom | null) => void;
  readonly now: number;
}

/** 通话记录: what came of the telephone calls of staff, the newest first; seen by staff alone. */
export function Calls({ orderId, view: { calls, can }, called, onCalled, now }: CallsProps) {
  const may = can.includes('noteCall');
  if (!may && calls.length === 0) return null;
  return (
    <>
      {may && called && (
        <NoteCall
          key={called}
          orderId={orderId}
          whom={called}
          onWhom={onCalled}
          onDone={() => onCalled(null)}
        />
      )}
      <Card id="calls" title="通话记录" flush>
        {calls.length === 0 && <View className="calls__none">还没有记过。居民和师傅看不到这里。</View>}
        {calls.map((call) => (
          <Row
            key={call.at}
            label={sayCall(call)}
            note={[call.words, `${whoIs(call)}，${sayInstant(call.at, now)}`].filter(Boolean).join(' · ')}
          />
        ))}
        {may && !called && (
          <View className="calls__add">
            <Button id="note-call" kind="quiet" small label="记一次通话" onTap={() => onCalled('resident')} />
          </View>
        )}
      </Card>
    </>
  );
}
