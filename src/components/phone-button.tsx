import { identity } from '../platform/identity';
import { playedCode } from '../platform/played-number';
import { Button } from './button';

export interface PhoneButtonProps {
  readonly id: string;
  readonly label: string;
  readonly running: boolean;
  /** What WeChat gave, for the cloud to ask the number with. */
  readonly onCode: (code: string) => void;
  /** The person said no, or WeChat gives none today: there is another way. */
  readonly onNone: () => void;
}

/** WeChat's button for the own number. On H5, for development and the demo, everybody has the number that the local cloud plays. */
export const PhoneButton = ({ id, label, running, onCode }: PhoneButtonProps) => (
  <Button id={id} icon="phone" label={label} running={running} onTap={() => onCode(playedCode(identity()))} />
);
