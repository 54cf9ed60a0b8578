import { Button, type ButtonProps } from './button';
import { Problem } from './problem';

interface SubmitProps extends Pick<ButtonProps, 'id' | 'label' | 'kind' | 'icon'> {
  readonly form: {
    readonly problem: string | null;
    button(id: string, label: string): ButtonProps;
  };
}

/** Ends a form that is a part of its screen: what went wrong, and the button that sends it. */
export const Submit = ({ form, id, label, ...look }: SubmitProps) => (
  <>
    {form.problem && <Problem words={form.problem} />}
    <Button {...form.button(id, label)} {...look} />
  </>
);
