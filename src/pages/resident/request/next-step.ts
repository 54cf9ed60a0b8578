import { ACTION_LABEL } from '#domain/appointment/labels';
import { saySlot } from '#domain/appointment/slot-words';
import type { ScreenAction } from '../../../components/action-bar';
import { confirm } from '../../../components/dialog';
import { go } from '../../../hooks/go';
import type { Seen, Steps } from './use-request';

interface NextStep {
  readonly action?: ScreenAction | null;
  readonly second?: ScreenAction | null;
}

/** The one main action of the moment, and a quiet alternative beside it. */
export function nextStep(request: Seen, steps: Steps, now: number): NextStep {
  const may = (action: Seen['can'][number]) => request.can.includes(action);
  if (request.offeredUntil !== null && request.waitsFor) return takeThePlace(request, steps, now);
  if (steps.choosing) return anotherTime(request, steps);
  if (may('supply')) return { action: supplying(request, steps) };
  if (may('evaluate')) return { action: evaluating(request, steps) };
  if (may('evaluateAgain') && request.lasting === null) return reallySolved(request, steps);
  if (needsAnotherTime(request)) {
    return { action: { id: 'choose-time', label: '另选一个时间', onTap: () => steps.setChoosing(true) } };
  }
  if (request.state === 'withdrawn') {
    return { action: { id: 'ask-again', label: '再约一次', onTap: () => go('ask') } };
  }
  return {};
}

const LOST: readonly string[] = ['miss', 'cancelMeeting', 'loseSlot', 'lapsePlace'];

/** Another time is the main step then, so it is offered once. */
export const needsAnotherTime = ({ can, meetingAt, timeline }: Seen): boolean =>
  can.includes('rebook') && meetingAt === null && timeline.some(({ action }) => LOST.includes(action));

function takeThePlace(request: Seen, { rebook, withdraw, telling }: Steps, now: number): NextStep {
  const { waitsFor } = request;
  if (!waitsFor) return {};
  const place = { from: waitsFor.from, orWait: false };
  return {
    action: {
      id: 'take-place',
      label: `确认${saySlot(waitsFor, now)}`,
      onTap: () => {
        // Within the tap; what is sent does not wait for the answer.
        void telling.ask();
        return rebook.run({ requestId: request.id, place });
      },
      running: rebook.running,
    },
    second: {
      id: 'give-up-place',
      label: '不要了，尽快安排',
      onTap: () => rebook.run({ requestId: request.id, place: null }),
      disabled: withdraw.running,
    },
  };
}

function anotherTime(request: Seen, steps: Steps): NextStep {
  const { rebook, from, setChoosing } = steps;
  const send = async () => {
    const place = from === null ? null : { from, orWait: true };
    if (await rebook.run({ requestId: request.id, place })) setChoosing(false);
  };
  return {
    action: {
      id: 'send-rebook',
      label: from === null ? '请尽快安排' : '就约这个时间',
      onTap: send,
      running: rebook.running,
    },
    second: { id: 'keep-time', label: '先不换', onTap: () => setChoosing(false) },
  };
}

const supplying = (request: Seen, { supply, said }: Steps): ScreenAction => ({
  id: 'send-supply',
  label: ACTION_LABEL.supply,
  onTap: async () => {
    const { supplied: words, shown } = said.draft;
    const photos = shown.map(({ fileId }) => fileId);
    if (await supply.run({ requestId: request.id, words, photos })) said.clear();
  },
  running: supply.running,
  disabled: said.draft.supplied.trim().length < 2,
  why: '请写下工会要的情况，至少两个字。',
});

function evaluating(request: Seen, { evaluate, said, telling }: Steps): ScreenAction {
  const { stars, solved, verdict } = said.draft;
  return {
    id: 'send-evaluation',
    label: '评价',
    onTap: async () => {
      if (stars === null || solved === null) return;
      void telling.ask();
      if (await evaluate.run({ requestId: request.id, stars, solved, words: verdict })) said.clear();
    },
    running: evaluate.running,
    disabled: stars === null || solved === null,
    why: '请点星，再选解决了没有。',
  };
}

function reallySolved(request: Seen, { evaluateAgain }: Steps): NextStep {
  const say = (solved: boolean) => evaluateAgain.run({ requestId: request.id, solved });
  return {
    action: {
      id: 'really-solved',
      label: ACTION_LABEL.evaluateAgain,
      onTap: () => say(true),
      running: evaluateAgain.running,
    },
    second: {
      id: 'not-solved',
      label: '没有解决',
      onTap: () => void notSolvedAfterAsking(say),
    },
  };
}

async function notSolvedAfterAsking(say: (solved: boolean) => Promise<unknown>): Promise<void> {
  const sure = await confirm({
    title: '没有解决',
    words: '工会会重新办理，时限从现在起算。',
    yes: '重新办',
  });
  if (sure) await say(false);
}
