import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldProblem, Refusal } from '#domain/kernel/result';
import type { Actions, AnyRefusalCode, Input, Output, RefusalCode, Room } from '../platform/rooms';
import { Busy, Offline } from '../platform/trouble';
import { sayFieldProblem } from '../text/field-problems';
import type { IRREVERSIBLE } from '../text/irreversible';
import {
  BROKEN_SENTENCE,
  CROWDED_SENTENCE,
  CROWDED_UNSURE_SENTENCE,
  OFFLINE_SENTENCE,
  UNSURE_SENTENCE,
} from '../text/office';
import { sayRefusal } from '../text/refusals';
import type { Sure } from './asking';
import { useRenew } from './renewing';
import { send } from './send';
import { undoing } from './undoing';
import { requestIdFor, wishAnswered, wishLeft } from './wish';

interface Trouble<Code> {
  /** One sentence to show beside the button; null while all is well. */
  readonly problem: string | null;
  readonly refusal: Code | null;
  readonly failed: 'offline' | 'broken' | null;
  readonly fields: readonly FieldProblem[];
}

const FINE = { problem: null, refusal: null, failed: null, fields: [] };

/** What cannot be undone is sent only after a yes, see `confirm`. */
export type Asked<R extends Room, A> = R extends keyof typeof IRREVERSIBLE
  ? A extends keyof (typeof IRREVERSIBLE)[R]
    ? readonly [sure: Sure]
    : readonly [sure?: Sure]
  : readonly [sure?: Sure];

export interface Command<In, Out, Code, Yes extends readonly unknown[] = readonly [sure?: Sure]>
  extends Trouble<Code> {
  /** Answers the new view, or null where it was refused or failed (then `problem` says why). */
  run(input: In, ...sure: Yes): Promise<Out | null>;
  readonly running: boolean;
  /** What to say beside the field that holds this part of the input. */
  fieldProblem(path: string): string | undefined;
  clear(): void;
}

/** Whatever is sent comes after what was removed before it. */
export function useCommand<R extends Room, A extends Actions<R>>(room: R, action: A) {
  return useSending(room, action, WAITS);
}

const WAITS = { waits: true };

/** The same without waiting, for what is removed itself. */
export function useSending<R extends Room, A extends Actions<R>>(
  room: R,
  action: A,
  { waits } = { waits: false },
): Command<Input<R, A>, Output<R, A>, RefusalCode<R, A>, Asked<R, A>> {
  const renew = useRenew();
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble<RefusalCode<R, A>>>(FINE);
  const busy = useRef(false);
  const unanswered = useRef<Input<R, A> | null>(null);
  useEffect(
    () => () => {
      if (unanswered.current !== null) wishLeft(room, action, unanswered.current);
    },
    [room, action],
  );

  const run = useCallback(
    async (input: Input<R, A>, ..._sure: Asked<R, A>) => {
      if (busy.current) return null;
      busy.current = true;
      setRunning(true);
      setTrouble(FINE);
      // The button says so meanwhile, and a second tap does nothing.
      if (waits) await undoing.settle();
      const { requestId, kept } = requestIdFor(room, action, input);
      unanswered.current = input;
      try {
        const answer = await send(room, action, input, requestId);
        wishAnswered(room, action, input);
        unanswered.current = null;
        if (!answer.ok) setTrouble(refused(answer.refusal));
        // What was refused has usually changed meanwhile: show how it stands, either way.
        renew();
        return answer.ok ? answer.value : null;
      } catch (error) {
        setTrouble(failure(error, kept));
        return null;
      } finally {
        busy.current = false;
        setRunning(false);
      }
    },
    [room, action, waits, renew],
  );

  const fieldProblem = (path: string) => {
    const found = trouble.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
    return found && sayFieldProblem(found.problem);
  };
  return { ...trouble, run, running, fieldProblem, clear: () => setTrouble(FINE) };
}

const refused = <Code extends string>(refusal: Refusal<Code>): Trouble<Code> => ({
  problem: sayRefusal(refusal.code as AnyRefusalCode),
  refusal: refusal.code,
  failed: null,
  fields: refusal.fields ?? [],
});

/** Where the phone could not keep the name of the wish, trying again after the app was closed might do it twice. */
function failure(error: unknown, kept: boolean): Trouble<never> {
  if (error instanceof Offline)
    return { ...FINE, problem: kept ? OFFLINE_SENTENCE : UNSURE_SENTENCE, failed: 'offline' };
  if (error instanceof Busy)
    return { ...FINE, problem: kept ? CROWDED_SENTENCE : CROWDED_UNSURE_SENTENCE, failed: 'broken' };
  return { ...FINE, problem: BROKEN_SENTENCE, failed: 'broken' };
}
