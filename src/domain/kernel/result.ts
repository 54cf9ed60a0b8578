/** An expected no, said in a code that the contract declares. The sentence for it lives on the phone. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Which inputs caused it, so that the screen can say so beside them. */
  readonly fields?: readonly FieldProblem[];
}

export interface FieldProblem {
  /** Dotted path in the input, e.g. `lines.0.unitFen`. */
  readonly path: string;
  readonly problem: string;
}

export interface Yes<T> {
  readonly ok: true;
  readonly value: T;
}
export interface No<Code extends string = string> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}
/** The one vocabulary of yes and no; whoever adds something to one of them says so where it is added. */
export type Result<T, Code extends string = string> = Yes<T> | No<Code>;

export const yes = <T>(value: T) => ({ ok: true, value }) as const;

export const no = <Code extends string>(code: Code, fields?: readonly FieldProblem[]) =>
  ({ ok: false, refusal: fields ? { code, fields } : { code } }) as const;
