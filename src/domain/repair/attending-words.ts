import { sayInstant } from '#domain/kernel/time';
import type { AttendingView, DeskOrderRow } from './contract';
import type { CallNote } from './order-parts';

type Attendant = NonNullable<DeskOrderRow['attendant']>;

/** 周敏在跟进，今天 10:20 起 */
export const sayAttendant = (attendant: Attendant, now: number): string =>
  `${attendant.mine ? '我' : whoIs(attendant)}在跟进，${sayInstant(attendant.since, now)} 起`;

/** Who of the staff; one without a name is a colleague. */
export const whoIs = ({ name }: Pick<Attendant, 'name'>): string => name || '同事';

export const CALLED_LABEL: Readonly<Record<CallNote['whom'], string>> = {
  resident: '居民',
  worker: '师傅',
  firm: '服务商',
};

export const OUTCOME_LABEL: Readonly<Record<CallNote['outcome'], string>> = {
  reached: '接通',
  'no-answer': '没人接',
  busy: '占线或关机',
  'wrong-number': '号码不对',
};

/** 打给居民，没人接 */
export const sayCall = ({ whom, outcome }: AttendingView['calls'][number]): string =>
  `打给${CALLED_LABEL[whom]}，${OUTCOME_LABEL[outcome]}`;
