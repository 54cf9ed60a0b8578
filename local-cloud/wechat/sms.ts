// 短信 by cloudbase.sendSms, as WeChat documents it: a notification names a template of the environment and fills in its variables.
// What it was asked wrongly is answered with −501007, as people report; each number has a status of its own.

import { randomUUID } from 'node:crypto';

const NUMBERS_MAX = 1000;
const NUMBER = /^\+861\d{10}$/;
const CONTENT_MAX = 30;

type Doc = Record<string, unknown>;

export function sendSms(request: Doc): Doc {
  const { env, phone_number_list: numbers } = request;
  const wrong = isText(env) ? wrongIn(request) : 'env';
  if (wrong) return invalid(wrong);
  if (!isTexts(numbers) || numbers.length === 0 || numbers.length > NUMBERS_MAX)
    return invalid('phone_number_list');
  return { errcode: 0, errmsg: 'ok', send_status_list: numbers.map(statusOf) };
}

const invalid = (name: string): Doc => ({ errcode: -501007, errmsg: `[InvalidParameter] ${name}` });

/** Without a type it is an advertisement, which leads to a page. */
function wrongIn({ sms_type: type = 'Marketing', ...request }: Doc): string | null {
  if (type === 'Marketing') {
    const { content, path } = request;
    if (!isText(content) || [...content].length > CONTENT_MAX) return 'content';
    return isText(path) ? null : 'path';
  }
  if (type !== 'Notification') return 'sms_type';
  if (!isText(request.template_id)) return 'template_id';
  return isTexts(request.template_param_list) ? null : 'template_param_list';
}

const statusOf = (number: string): Doc => ({
  serial_no: randomUUID(),
  phone_number: number,
  iso_code: 'CN',
  ...(NUMBER.test(number)
    ? { code: 'Ok', message: 'send success' }
    : { code: 'InvalidParameterValue.IncorrectPhoneNumber', message: 'incorrect phone number' }),
});

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
