// WeChat's open interfaces as far as they can be played on one machine. Every call is kept in the outbox.

import { randomUUID } from 'node:crypto';
import type { CloudParts } from '../cloud-parts';
import { suffer } from '../doors/operation';
import type { RunningInvocation } from '../invocations';

export const FORBIDDEN_WORD = '违规词';
/** WeChat is not sure of it and would have somebody look. */
export const DOUBTFUL_WORD = '存疑词';

type Request = Record<string, unknown>;
type Response = Record<string, unknown>;

const INTERFACES: Record<string, (request: Request, parts: CloudParts) => Response> = {
  'subscribeMessage.send': sendMessage,
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'phonenumber.getPhoneNumber': phoneNumber,
};

export function callOpenApi(
  parts: CloudParts,
  name: string,
  request: Request,
  invocation: RunningInvocation,
): Response {
  const api = name.replace(/^openapi\./, '');
  const happening = { op: api, fn: invocation.record.fn };
  const before = parts.faults.strike(happening, 'before');
  suffer(before, () => undefined);
  const response =
    before?.kind === 'errcode' ? refused(before.errcode ?? -1, 'injected') : answerOf(api, request, parts);
  const { openid } = invocation.caller;
  const entry = { api, request, response, at: parts.clock.now() };
  parts.outbox.add(openid === undefined ? entry : { ...entry, openid });
  suffer(parts.faults.strike(happening, 'after'), () => undefined);
  return response;
}

function answerOf(api: string, request: Request, parts: CloudParts): Response {
  const answer = INTERFACES[api];
  if (!answer) return refused(40066, `the local cloud does not play ${api}`);
  return answer(request, parts);
}

function refused(errcode: number, errmsg: string): Response {
  return { errcode, errmsg };
}

function sendMessage(request: Request): Response {
  for (const name of ['touser', 'template_id', 'data']) {
    if (!request[name]) return refused(40003, `invalid ${name}`);
  }
  return { errcode: 0, errmsg: 'ok', msgid: Date.now() };
}

function checkText(request: Request): Response {
  const { content, version, scene, openid } = request;
  if (typeof content !== 'string' || content.length === 0) return refused(44002, 'empty content');
  if (content.length > 2500) return refused(40006, 'content size out of limit');
  if (version !== 2)
    return content.includes(FORBIDDEN_WORD) ? refused(87014, 'risky content') : { errcode: 0, errmsg: 'ok' };
  if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid');
  if (![1, 2, 3, 4].includes(Number(scene))) return refused(43104, 'scene is wrong');
  return { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), result: verdictOn(content), detail: [] };
}

function verdictOn(content: string): { suggest: string; label: number } {
  if (content.includes(FORBIDDEN_WORD)) return { suggest: 'risky', label: 20001 };
  if (content.includes(DOUBTFUL_WORD)) return { suggest: 'review', label: 20001 };
  return { suggest: 'pass', label: 100 };
}

/** The verdict comes later, pushed to a function; an address with the forbidden word is risky. */
function checkMedia(request: Request, parts: CloudParts): Response {
  const { media_url: address, openid } = request;
  if (typeof address !== 'string' || address === '') return refused(44002, 'empty media_url');
  if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid');
  const traceId = randomUUID();
  setImmediate(() => void pushVerdict(parts, traceId, decodeURI(address)));
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

function phoneNumber(request: Request): Response {
  const phone = /^phone:(1\d{10})$/.exec(String(request.code))?.[1];
  if (!phone) return refused(40029, 'invalid code');
  const phoneInfo = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' };
  return { errcode: 0, errmsg: 'ok', phone_info: phoneInfo };
}
