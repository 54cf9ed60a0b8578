import { go } from '../hooks/go';
import { isElder } from '../hooks/use-elder';

/** 预约: one form, or in elder mode one question a screen. */
export const toBook = (params: Record<string, string>): void => go(isElder() ? 'bookStep' : 'book', params);

/** 再约一次, as it was booked then. */
export const bookAgain = (item: string, orderId: string): void => toBook({ item, again: orderId });
