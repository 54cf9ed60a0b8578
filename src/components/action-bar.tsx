import { View } from '@tarojs/components';
import { useResending } from '../hooks/resending';
import { RESENDING_SENTENCE } from '../text/office';
import { aria } from './aria';
import { Button } from './button';
import { Problem } from './problem';
import { Undo } from './undo';
import './action-bar.scss';

export interface ScreenAction {
  readonly id: string;
  /** A verb: 同意报价 ¥120. */
  readonly label: string;
  readonly onTap: () => unknown;
  readonly running?: boolean;
  readonly disabled?: boolean;
  /** Why it cannot be pressed now. */
  readonly why?: string | undefined;
  readonly danger?: boolean;
}

interface ActionBarProps {
  readonly action?: ScreenAction | null | undefined;
  readonly second?: ScreenAction | null | undefined;
  readonly problem?: string | null | undefined;
}

/** At the thumb, always in the same place: what can be done now. */
export function ActionBar({ action, second, problem }: ActionBarProps) {
  const why = action?.disabled ? action.why : undefined;
  const resending = useResending();
  return (
    <View className="action-bar">
      <Undo />
      {resending && (
        <View id="resending" className="action-bar__why" {...aria({ role: 'alert' })}>
          {RESENDING_SENTENCE}
        </View>
      )}
      {problem && <Problem id="problem" words={problem} />}
      {!problem && !resending && why && <View className="action-bar__why">{why}</View>}
      <View className="action-bar__buttons">
        {second && (
          <View className={action ? 'action-bar__second' : 'action-bar__main'}>
            <Button {...asButton(second)} kind={second.danger ? 'danger' : 'quiet'} />
          </View>
        )}
        {action && (
          <View className="action-bar__main">
            <Button {...asButton(action)} kind="main" />
          </View>
        )}
      </View>
    </View>
  );
}

const asButton = ({ id, label, onTap, running, disabled }: ScreenAction) => ({
  id,
  label,
  onTap,
  running: running ?? false,
  disabled: disabled ?? false,
});
