import { aria, type Spoken } from './aria';

export interface Press extends Spoken {
  readonly onTap: () => void;
}

interface Key {
  readonly key: string;
  preventDefault(): void;
}

/** Makes a part pressable: by finger, and in a browser by keyboard as well. */
export const press = ({ onTap, ...spoken }: Press) => ({
  ...aria({ role: 'button', ...spoken }),
  tabIndex: spoken.disabled ? -1 : 0,
  onClick: onTap,
  onKeyDown(key: Key) {
    if (key.key !== 'Enter' && key.key !== ' ') return;
    key.preventDefault();
    onTap();
  },
});
