import { aria } from './aria';
import type { Press } from './press';

/** Makes a part pressable. */
export const press = ({ onTap, ...spoken }: Press) => ({
  ...aria({ role: 'button', ...spoken }),
  onClick: onTap,
});
