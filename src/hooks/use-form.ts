import type { Actions, Input, Output, Room } from '../platform/rooms';
import { CAN_BE_UNDONE, type Sure } from './asking';
import { type Asked, useCommand } from './use-command';
import { useDraft } from './use-draft';

/** The names of those values that are of this kind. */
type NamesOf<V, Kind> = { [K in keyof V]-?: V[K] extends Kind ? K : never }[keyof V];

interface Bound<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly problem: string | undefined;
}

/** What the parts of a form see of it. `path` is where the command has the value, where that is called otherwise. */
export interface Form<V> {
  readonly draft: V;
  change(part: Partial<V>): void;
  /** Spread into a Field. */
  field(
    name: NamesOf<V, string>,
    path?: string,
  ): {
    readonly value: string;
    readonly onInput: (value: string) => void;
    readonly problem: string | undefined;
  };
  /** Spread into a Choice, Checks, Amount, DayField, PhotoPicker. */
  choice<K extends keyof V>(name: K, path?: string): Bound<V[K]>;
  /** Yes or no as two options of a Choice. */
  either<Y extends string, N extends string>(name: NamesOf<V, boolean>, yes: Y, no: N): Bound<Y | N>;
  /** What the cloud says of this part of the command. */
  problemOf(path: string): string | undefined;
}

type Plan<V, R extends Room, A extends Actions<R>> = Filling<V, R, A> &
  (Asked<R, A> extends readonly [Sure] ? Required<Asking<V>> : Asking<V>);

interface Asking<V> {
  /** Asked before it is sent. */
  readonly sure?: (draft: V) => Promise<Sure | null>;
}

interface Filling<V, R extends Room, A extends Actions<R>> {
  /** The name under which the phone keeps what was typed; without one it goes with the screen. */
  readonly kept?: string;
  readonly empty: V;
  /** The next thing to fill in; null when all is there. */
  readonly missing: (draft: V) => string | null;
  /** The command; null where it cannot be said yet. */
  readonly input: (draft: V) => Input<R, A> | null;
  /** What was typed is forgotten by then. */
  readonly onDone?: (output: Output<R, A>) => void;
}

/** The parts of a form over values that are kept elsewhere, or over one line of a list. */
export function bound<V extends object>(
  draft: V,
  change: (part: Partial<V>) => void,
  problemOf: Form<V>['problemOf'],
): Form<V> {
  const put = (name: keyof V, value: unknown) => change({ [name]: value } as Partial<V>);
  return {
    draft,
    change,
    problemOf,
    field: (name, path = String(name)) => ({
      value: String(draft[name]),
      onInput: (value) => put(name, value),
      problem: problemOf(path),
    }),
    choice: (name, path = String(name)) => ({
      value: draft[name],
      onChange: (value) => put(name, value),
      problem: problemOf(path),
    }),
    either: (name, yes, no) => ({
      value: draft[name] ? yes : no,
      onChange: (value) => put(name, value === yes),
      problem: problemOf(String(name)),
    }),
  };
}

/** What somebody fills in and sends by one command: kept meanwhile, and what is wrong is said at its field. */
export function useForm<V extends object, R extends Room, A extends Actions<R>>(
  room: R,
  action: A,
  plan: Plan<V, R, A>,
) {
  const { draft, change: keep, clear } = useDraft<V>(plan.kept ?? null, plan.empty);
  const command = useCommand(room, action);
  /** A refusal is not said of what has been changed since; whether something arrived is, until it is sent again. */
  const change = (part: Partial<V>) => {
    if (command.refusal !== null) command.clear();
    keep(part);
  };
  const { problem, running } = command;
  const missing = plan.missing(draft);

  const send = async () => {
    const input = plan.input(draft);
    if (input === null) return;
    const { sure: ask }: Asking<V> = plan;
    const sure = ask ? await ask(draft) : CAN_BE_UNDONE;
    if (sure === null) return;
    // The plan of what cannot be undone asks, as its type says.
    const output = await command.run(input, ...([sure] as unknown as Asked<R, A>));
    if (output === null) return;
    clear();
    plan.onDone?.(output);
  };
  /** The button that sends it: a screen's action, or spread into a Button. */
  const button = (id: string, label: string) => ({
    id,
    label,
    onTap: send,
    running,
    disabled: missing !== null,
    why: missing ?? undefined,
  });
  return { ...bound(draft, change, command.fieldProblem), clear, command, missing, problem, button };
}
