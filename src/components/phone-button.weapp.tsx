import { Button } from '@tarojs/components';
import { sayRefused } from '../platform/privacy';
import { Icon } from './icon';
import type { PhoneButtonProps } from './phone-button';
import './button.scss';

interface Given {
  readonly detail: { readonly code?: string };
}

/** Without a code the person said no, or the numbers that the union has paid for are used up (1400001): then she types hers. */
const none = (detail: Given['detail'], onNone: () => void) => {
  sayRefused(detail);
  onNone();
};

export const PhoneButton = ({ id, label, running, onCode, onNone }: PhoneButtonProps) => (
  <Button
    id={id}
    className="button button--main button--wechat"
    openType="getPhoneNumber"
    disabled={running}
    loading={running}
    onGetPhoneNumber={({ detail }: Given) => (detail.code ? onCode(detail.code) : none(detail, onNone))}
  >
    <Icon name="phone" />
    {label}
  </Button>
);
