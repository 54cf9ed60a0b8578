import { useEffect } from 'react';
import { go } from '../../hooks/go';
import { launched } from '../../platform/launch';
import { recall, remember } from '../../platform/storage';
import { cameForNothingElse } from './first-start';

/** Once on a phone, to somebody whom nobody knows yet: three cards that say what this is. */
export const useWelcome = (visitor: boolean): void =>
  useEffect(() => {
    if (!visitor || recall('welcomed') || !cameForNothingElse(launched())) return;
    if (remember('welcomed', true)) go('welcome');
  }, [visitor]);
