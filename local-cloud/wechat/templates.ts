// Subscribe messages are filled-in templates: the type of a field stands in its key (thing1, time3), and a value that does not
// fit is refused with 47003. Types and lengths as WeChat documents them for subscribeMessage.send.

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** By the id of a template, its keys. */
export type Templates = Readonly<Record<string, readonly string[]>>;

const TemplatesFile = z.record(z.string(), z.array(z.string().regex(/^[a-z_]+\d+$/)).min(1));

/** Without a declaration any id is known, and any keys; what a value may be is told by its key all the same. */
export function readTemplates(path: string | undefined): Templates | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(path)) throw new Error(`there is no ${path}: build it first`);
  const parsed = TemplatesFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const atMost = (characters: number) => (value: string) => [...value].length <= characters;
const matching = (form: RegExp) => (value: string) => form.test(value);
const CLOCK_TIME = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const DAY = '\\d{4}(年|-|/)(0?[1-9]|1[0-2])(月|-|/)(0?[1-9]|[12]\\d|3[01])日?';

const FITS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: atMost(20),
  number: matching(/^\d{1,32}(\.\d{1,31})?$/),
  letter: matching(/^[A-Za-z]{1,32}$/),
  symbol: matching(/^[^\w\s\u4e00-\u9fff]{1,5}$/u),
  character_string: matching(/^[\x20-\x7e]{1,32}$/),
  time: matching(new RegExp(`^(${DAY} ?)?${CLOCK_TIME}(~(${DAY} ?)?${CLOCK_TIME})?$`)),
  date: matching(new RegExp(`^${DAY}( ?${CLOCK_TIME})?(~${DAY}( ?${CLOCK_TIME})?)?$`)),
  amount: matching(/^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/u),
  phone_number: matching(/^[\d+()-]{1,17}$/),
  car_number: matching(/^.{1,8}$/u),
  name: (value) => (/^[\x20-\x7e]+$/.test(value) ? value.length <= 20 : atMost(10)(value)),
  phrase: matching(/^[\u4e00-\u9fff]{1,5}$/),
};

/** Why it does not fit; undefined where it does. */
export function misfit(
  templates: Templates | undefined,
  { templateId, data }: { templateId: string; data: object },
): { errcode: number; errmsg: string } | undefined {
  const keys = templates ? templates[templateId] : Object.keys(data);
  if (!keys) return { errcode: 40037, errmsg: 'invalid template_id' };
  const given = new Map(Object.entries(data));
  const wrong =
    keys.find((key) => !isFitting(key, textOf(given.get(key)))) ??
    [...given.keys()].find((key) => !keys.includes(key));
  return wrong === undefined
    ? undefined
    : { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid` };
}

function isFitting(key: string, value: string | undefined): boolean {
  if (value === undefined || value.trim() === '') return false;
  return FITS[key.replace(/\d+$/, '')]?.(value) ?? false;
}

const textOf = (field: unknown): string | undefined =>
  typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'
    ? field.value
    : undefined;
