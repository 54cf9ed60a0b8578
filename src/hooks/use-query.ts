import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useMemo, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { ask } from '../platform/ask';
import { newRequestId } from '../platform/request-id';
import type { Actions, AnyRefusalCode, Input, Output, RefusalCode, Room } from '../platform/rooms';
import { Busy, Offline } from '../platform/trouble';
import { CROWDED_OUT_SENTENCE, NOT_OPENED_SENTENCE } from '../text/office';
import { sayRefusal } from '../text/refusals';
import { forgetLast, recallLast, rememberLast, saysNone } from './last-known';
import { useOnline } from './online';
import { learnWhose } from './whose';

/** An expected no to a question; no use in asking again by itself. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: string) {
    super(code);
  }
}

export type ReadingState = 'loading' | 'ready' | 'refused' | 'offline' | 'broken';

export interface Query<T, Code> {
  /** What is known, perhaps from last time (then `screen.stale`). */
  readonly value: T | undefined;
  /** It is what this phone remembers from last time; the cloud has not answered yet. */
  readonly recalled: boolean;
  readonly refusal: Code | null;
  /** Spread into <Screen>: it shows the state that this question is in. */
  readonly screen: {
    readonly state: ReadingState;
    readonly stale: boolean;
    readonly sentence: string | undefined;
    readonly again: () => void;
  };
  readonly again: () => void;
}

interface Options<T> {
  /**
   * Asks again by itself every so many ms, while the screen is shown; after a fault later and later. It may go by what was
   * answered last, in a function that is the same at each render, for another one begins to wait anew.
   */
  readonly refreshEvery?: number | ((value: T | undefined) => number);
}

/** Asks a room and keeps the answer current. `input: null` asks nothing yet. */
export function useQuery<R extends Room, A extends Actions<R>>(
  room: R,
  action: A,
  input: Input<R, A> | null,
  options: Options<Output<R, A>> = {},
): Query<Output<R, A>, RefusalCode<R, A>> {
  const key = input === null ? null : `${room}.${action}:${JSON.stringify(input)}`;
  const seen = useMemo(() => (key ? recallLast<Output<R, A>>(key) : null), [key]);
  const [shown, setShown] = useState(true);
  const online = useOnline();
  const { mutate: refresh } = useSWRConfig();

  const answer = useSWR<Output<R, A>, unknown>(
    key,
    async () => {
      if (input === null) throw new Refused('NOT_ASKED');
      const value = await fetchOnce(room, action, input);
      // Somebody else than before: nothing of what is on the screens is theirs.
      if (isMe(room, action, value) && learnWhose(value.memberId)) {
        void refresh((other) => other !== key, undefined, { revalidate: true });
      }
      if (key) rememberLast(`${room}.${action}`, key, value);
      return value;
    },
    {
      ...(seen === null ? {} : { fallbackData: seen }),
      refreshInterval: shown ? (options.refreshEvery ?? 0) : 0,
    },
  );

  const { mutate } = answer;
  const again = useCallback(() => void mutate(), [mutate]);
  useDidShow(() => {
    setShown(true);
    again();
  });
  useDidHide(() => setShown(false));

  // An answer that says the same as last time is the same to SWR, too: only that it came tells them apart.
  const answered = !answer.isLoading && answer.error === undefined;
  const recalled = !answered && answer.data !== undefined && answer.data === seen;
  // That there is nothing is said by the cloud: from last time only where there is no network, or none that carries.
  const cutOff = !online || answer.error instanceof Offline;
  const value = recalled && !cutOff && saysNone(answer.data) ? undefined : answer.data;
  return {
    value,
    recalled: recalled && value !== undefined,
    refusal: refusalOf<RefusalCode<R, A>>(answer.error),
    again,
    screen: { ...stateOf({ data: value, error: answer.error }, online), again },
  };
}

const isMe = (room: Room, action: string, _value: unknown): _value is Output<'membership', 'me'> =>
  room === 'membership' && action === 'me';

async function fetchOnce<R extends Room, A extends Actions<R>>(room: R, action: A, input: Input<R, A>) {
  const answer = await ask(room, action, input, newRequestId());
  if (!answer.ok) {
    // Who may not see it any more is not shown it from the phone either.
    if (answer.refusal.code === 'FORBIDDEN') forgetLast();
    throw new Refused(answer.refusal.code);
  }
  return answer.value;
}

const LOADING = { state: 'loading', stale: false, sentence: undefined } as const;

const refusalOf = <Code extends string>(error: unknown): Code | null =>
  error instanceof Refused ? (error.code as Code) : null;

function stateOf(answer: { data: unknown; error: unknown }, online: boolean) {
  const { data, error } = answer;
  if (error instanceof Refused) {
    return { state: 'refused', stale: false, sentence: sayRefusal(error.code as AnyRefusalCode) } as const;
  }
  if (data !== undefined) {
    return { state: 'ready', stale: error !== undefined || !online, sentence: undefined } as const;
  }
  if (error === undefined) return LOADING;
  return error instanceof Offline
    ? ({ state: 'offline', stale: false, sentence: undefined } as const)
    : ({
        state: 'broken',
        stale: false,
        sentence: error instanceof Busy ? CROWDED_OUT_SENTENCE : NOT_OPENED_SENTENCE,
      } as const);
}

/** Whether asking again by itself can help. */
export const mayHelp = (error: unknown): boolean => !(error instanceof Refused);
