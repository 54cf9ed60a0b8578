import { View } from '@tarojs/components';
import { ACTION_LABEL } from '#domain/appointment/labels';
import { Button } from '../../../components/button';
import { confirm } from '../../../components/dialog';
import { Reasoned } from '../../../components/reasoned';
import { needsAnotherTime } from './next-step';
import type { Seen, Steps } from './use-request';

/** The quiet ways: another time, nobody was there, take it back, not solved. */
export function WaysOut({ request, steps }: { request: Seen; steps: Steps }) {
  const may = (action: Seen['can'][number]) => request.can.includes(action);
  const { id } = request;
  return (
    <View className="request__out">
      {may('rebook') && !steps.choosing && request.offeredUntil === null && !needsAnotherTime(request) && (
        <Button id="rebook" kind="quiet" label={ACTION_LABEL.rebook} onTap={() => steps.setChoosing(true)} />
      )}
      {may('miss') && (
        <Button
          id="miss"
          kind="quiet"
          label="到了时间，没有见到干部"
          running={steps.miss.running}
          onTap={() => steps.miss.run({ requestId: id })}
        />
      )}
      {may('reopen') && (
        <Reasoned
          id="reopen"
          about={id}
          label={ACTION_LABEL.reopen}
          meaning="工会会重新办理，时限从现在起算。"
          verb="重新办"
          onDone={async (words) => (await steps.reopen.run({ requestId: id, words })) !== null}
          running={steps.reopen.running}
          problem={steps.reopen.problem}
          reasonProblem={steps.reopen.fieldProblem('words')}
        />
      )}
      {may('decline') && (
        <Button
          id="decline"
          kind="plain"
          label={ACTION_LABEL.decline}
          running={steps.decline.running}
          onTap={() => void declineAfterAsking(id, steps)}
        />
      )}
      {may('withdraw') && !may('decline') && (
        <Button
          id="withdraw"
          kind="plain"
          label={ACTION_LABEL.withdraw}
          running={steps.withdraw.running}
          onTap={() => void withdrawAfterAsking(id, steps)}
        />
      )}
    </View>
  );
}

async function declineAfterAsking(requestId: string, { decline }: Steps): Promise<void> {
  const sure = await confirm({
    title: '不参加这次约谈？',
    words: '这次邀请就此结束，干部会收到消息。以后想谈，可以自己约。',
    yes: '不参加',
  });
  if (sure) await decline.run({ requestId }, sure);
}

async function withdrawAfterAsking(requestId: string, { withdraw }: Steps): Promise<void> {
  const sure = await confirm({
    title: '撤回约谈',
    words: '这件事就不办了，约好的名额让给别人。',
    yes: '撤回约谈',
  });
  if (sure) await withdraw.run({ requestId }, sure);
}
