import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { CAN_BE_UNDONE, confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';
import type { Output } from '../../../platform/rooms';

interface OfferProps {
  readonly offer: Output<'roles', 'mine'>['offers'][number];
  readonly now: number;
}

/** What somebody is asked to become, and decides alone. */
export function Offer({ offer, now }: OfferProps) {
  const command = useCommand('roles', 'answerNaming');
  const waits = offer.state === 'agreed';
  const agree = async () => {
    if (await command.run({ postId: offer.id, agrees: true }, CAN_BE_UNDONE)) toast('已同意');
  };
  const decline = async () => {
    const words = '谢绝以后，要再提名才能担任。';
    const sure = await confirm({ title: '谢绝这次邀请', words, yes: '谢绝' });
    if (sure) await command.run({ postId: offer.id, agrees: false }, sure);
  };
  return (
    <Card tone="amber" title="请您做区总工作人员" id="offer">
      <View className="stack">
        <View>{`${offer.byName || '区总工作人员'}提名：${offer.why}`}</View>
        <View className="secondary" id="offer-next">
          {sayNext(offer, now)}
        </View>
        {command.problem && <Problem words={command.problem} />}
        {!waits && <Button id="agree-naming" label="同意担任" running={command.running} onTap={agree} />}
        <Button
          id="decline-naming"
          kind="quiet"
          label={waits ? '改主意，不担任了' : '谢绝'}
          running={command.running}
          onTap={decline}
        />
      </View>
    </Card>
  );
}

function sayNext({ state, needsSecond, dueAt }: OfferProps['offer'], now: number): string {
  const latest = dueAt === null ? '' : `最晚${sayInstant(dueAt, now)}，过后作废。`;
  if (state === 'agreed') return `您已同意，等另一位工作人员确认。${latest}`;
  return `${needsSecond ? '您同意后，还要另一位工作人员确认。' : '您同意就生效。'}${latest}`;
}
