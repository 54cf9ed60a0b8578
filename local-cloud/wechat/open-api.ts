// WeChat's open interfaces as far as they can be played on one machine. Every call is kept in the outbox.

import { randomUUID } from 'node:crypto';
import type { CloudParts } from '../cloud-parts';
import { suffer } from '../doors/operation';
import type { RunningInvocation } from '../invocations';
import { encodeResponse } from './open-api-message';
import { sendSms } from './sms';
import { misfit } from './templates';

export const FORBIDDEN_WORD = '违规词';
/** WeChat is not sure of it and would have somebody look. */
export const DOUBTFUL_WORD = '存疑词';

type Request = Record<string, unknown>;
type Response = Record<string, unknown>;

/** Who asks: the caller of the function; a test that asks from outside of any function is nobody. */
interface Asking {
  readonly parts: CloudParts;
  readonly fn: string;
  readonly openid: string | undefined;
}

const INTERFACES: Record<string, (request: Request, asking: Asking) => Response> = {
  'subscribeMessage.send': sendMessage,
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'phonenumber.getPhoneNumber': phoneNumber,
  'cloudbase.sendSms': sendSms,
};

export function callOpenApi(
  parts: CloudParts,
  name: string,
  request: Request,
  invocation: RunningInvocation,
): Buffer {
  const api = name.replace(/^openapi\./, '');
  const { fn } = invocation.record;
  const happening = { op: api, fn };
  if (!isDeclared(parts, fn, api)) return encodeResponse({}, NO_PERMISSION);
  const before = parts.faults.strike(happening, 'before');
  suffer(before, () => undefined);
  const { openid } = invocation.caller;
  const response =
    before?.kind === 'errcode'
      ? refused(before.errcode ?? -1, 'injected')
      : answerOf(api, request, { parts, fn, openid });
  const entry = { api, request, response, at: parts.clock.now() };
  parts.outbox.add(openid === undefined ? entry : { ...entry, openid });
  suffer(parts.faults.strike(happening, 'after'), () => undefined);
  return encodeResponse(response);
}

/** −604101: the function's config.json does not name the interface under permissions.openapi. */
const NO_PERMISSION = -604101;

const isDeclared = ({ runner }: CloudParts, fn: string, api: string): boolean =>
  fn === '' || (runner.deployed.find(fn)?.openapi.includes(api) ?? false);

function answerOf(api: string, request: Request, asking: Asking): Response {
  const answer = INTERFACES[api];
  if (!answer) return refused(40066, `the local cloud does not play ${api}`);
  return answer(request, asking);
}

function refused(errcode: number, errmsg: string): Response {
  return { errcode, errmsg };
}

function sendMessage(request: Request, { parts }: Asking): Response {
  for (const name of ['touser', 'template_id', 'data']) {
    if (!request[name]) return refused(40003, `invalid ${name}`);
  }
  const { template_id: templateId, data } = request;
  const wrong = misfit(parts.templates, { templateId: String(templateId), data: Object(data) });
  return wrong ?? { errcode: 0, errmsg: 'ok', msgid: Date.now() };
}

/** 61010: the person has not been in the mini-program for two hours, so nothing is checked in that name. */
const notLately = (openid: string, { parts, fn }: Asking): boolean =>
  fn !== '' && !parts.visits.isLately(openid, parts.clock.now());
const NOT_LATELY = refused(61010, 'code is expired');

function checkText(request: Request, asking: Asking): Response {
  const { content, version, scene, openid } = request;
  if (typeof content !== 'string' || content.length === 0) return refused(44002, 'empty content');
  if (content.length > 2500) return refused(40006, 'content size out of limit');
  if (version !== 2)
    return content.includes(FORBIDDEN_WORD) ? refused(87014, 'risky content') : { errcode: 0, errmsg: 'ok' };
  if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid');
  if (notLately(openid, asking)) return NOT_LATELY;
  if (![1, 2, 3, 4].includes(Number(scene))) return refused(43104, 'scene is wrong');
  return { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), result: verdictOn(content), detail: [] };
}

function verdictOn(content: string): { suggest: string; label: number } {
  if (content.includes(FORBIDDEN_WORD)) return { suggest: 'risky', label: 20001 };
  if (content.includes(DOUBTFUL_WORD)) return { suggest: 'review', label: 20001 };
  return { suggest: 'pass', label: 100 };
}

/** The verdict comes later, pushed to a function; an address with the forbidden word is risky. */
function checkMedia(request: Request, asking: Asking): Response {
  const { media_url: address, openid } = request;
  if (typeof address !== 'string' || address === '') return refused(44002, 'empty media_url');
  if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid');
  if (notLately(openid, asking)) return NOT_LATELY;
  const traceId = randomUUID();
  setImmediate(() => void pushVerdict(asking.parts, traceId, decodeURI(address)));
  return { errcode: 0, errmsg: 'ok', trace_id: traceId };
}

async function pushVerdict(parts: CloudParts, traceId: string, address: string): Promise<void> {
  const name = parts.mediaVerdictFunction;
  const deployed = name === undefined ? undefined : parts.runner.deployed.find(name);
  if (!deployed) return;
  const event = {
    ToUserName: 'gh_localcloud',
    FromUserName: 'wechat',
    CreateTime: Math.floor(parts.clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wxlocalcloud',
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result: verdictOn(address),
    detail: [],
  };
  await parts.runner.call(deployed, event, {});
}

function phoneNumber(request: Request, { parts, openid }: Asking): Response {
  const phone = parts.phoneCodes.use(String(request.code), openid, parts.clock.now());
  if (!phone) return refused(40029, 'invalid code');
  const phoneInfo = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' };
  return { errcode: 0, errmsg: 'ok', phone_info: phoneInfo };
}
