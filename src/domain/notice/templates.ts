import { keysOf } from '#domain/kernel/tables';
import { sayMinute } from '#domain/kernel/time';
import { MESSAGE_PURPOSES, type MessagePurpose } from '#domain/notice/purposes';
import { NOTICE_TEXT } from '#domain/notices';
import { matterLine } from './matter';
import { newsLine, saidIn } from './news';
import type { Notice } from './notice';
import { TEMPLATE_IDS } from './template-ids';

/** 事项 · 进展 · 时间 · 提示 */
type Field = 'matter' | 'news' | 'at' | 'hint';
type Keys = Readonly<Record<Field, string>>;

const USUAL: Keys = { matter: 'thing1', news: 'thing2', at: 'time3', hint: 'thing4' };

/** The keys that each chosen template shows for its fields; the type of a field stands in its key. */
const KEYS: Readonly<Record<MessagePurpose, Keys>> = {
  order: USUAL,
  quote: USUAL,
  visit: USUAL,
  request: USUAL,
  task: USUAL,
  result: USUAL,
};

/** What a `thing` may hold. */
const THING_MAX = 20;
const HINT = '点开看怎么办';

/**
 * The message of a notice on the template of a purpose, filled in so that every value fits its field. `now` is when it goes out: what
 * waited for the morning says 今天 of that day.
 */
export function messageOf(
  notice: Pick<Notice, 'about' | 'noun' | 'subject' | 'matter' | 'at' | 'facts'>,
  purpose: MessagePurpose,
  name: string | null = null,
  now: number = notice.at,
): {
  readonly templateId: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
} {
  const { text } = NOTICE_TEXT[notice.about];
  const keys = KEYS[purpose];
  const values: Readonly<Record<Field, string>> = {
    matter: matterLine(notice, THING_MAX),
    news: newsLine(notice, saidIn(notice, name), now, THING_MAX),
    at: sayMinute(notice.at),
    hint: [...text].length <= THING_MAX ? text : HINT,
  };
  return {
    templateId: TEMPLATE_IDS[purpose],
    data: Object.fromEntries(keysOf(keys).map((field) => [keys[field], { value: values[field] }])),
  };
}

/** By its id the keys of each template: the local cloud refuses a message that does not fit. */
export const templateKeys = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    MESSAGE_PURPOSES.map((purpose) => [TEMPLATE_IDS[purpose], Object.values(KEYS[purpose])]),
  );
