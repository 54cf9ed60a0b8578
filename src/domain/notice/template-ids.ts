import type { MessagePurpose } from '#domain/notice/purposes';

/**
 * 订阅消息的模板, chosen once for each purpose from WeChat's list (公众平台 → 订阅消息): put the ids that it shows there here, and their
 * keys in templates.ts. The app asks by them, and the functions send by them.
 */
export const TEMPLATE_IDS = {
  order: 'order-progress',
  quote: 'quote-waits',
  visit: 'visit-reminder',
  request: 'request-progress',
  task: 'task-waits',
  result: 'result',
} as const satisfies Readonly<Record<MessagePurpose, string>>;
