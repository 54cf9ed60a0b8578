// The doors of phones and functions: /call/<function> and /admin.

import { callFromOutside } from '../calls';
import type { CloudParts } from '../cloud-parts';
import { type Doc, isPlainObject } from '../database/document';
import type { Caller } from '../invocations';
import { callOpenApi } from '../wechat/open-api';
import { decodeRequest } from '../wechat/open-api-message';
import { answerAdmin, isDatabaseRequest } from './admin';
import { refusalOf } from './database-actions';
import { answerJson, BadRequest, type Doors, type Exchange, formReader, jsonOf } from './http';
import { Unanswered } from './operation';

export function functionDoors(parts: CloudParts): Doors {
  return {
    'POST /admin': (exchange) => admin(parts, exchange),
    'POST /call/': (exchange) => call(parts, exchange),
  };
}

async function call(parts: CloudParts, { request, response, rest }: Exchange): Promise<void> {
  const deployed = parts.runner.deployed.find(rest);
  if (!deployed) {
    answerJson(response, 404, { error: { message: `there is no function ${rest}` } });
    return;
  }
  const event = await jsonOf(request);
  const caller = callerOf(request.headers);
  const { result, error, invocation } = await callFromOutside(parts, deployed, event, caller);
  response.setHeader('x-local-now', parts.clock.now());
  response.setHeader('x-local-calls', invocation.calls);
  response.setHeader('x-local-depth', invocation.depth);
  response.setHeader('x-local-examined', invocation.examined);
  if (error) answerJson(response, 500, { error });
  else answerJson(response, 200, result);
}

function callerOf(headers: Record<string, string | string[] | undefined>): Caller {
  const openid = headers['x-wx-openid'];
  const source = headers['x-wx-source'];
  return phoneCaller(
    typeof openid === 'string' ? openid : undefined,
    typeof source === 'string' ? source : undefined,
  );
}

/** Who has an openid calls from a phone, unless something else is said. */
export function phoneCaller(openid: string | undefined, source: string | undefined): Caller {
  if (openid === undefined || openid === '') return source === undefined ? {} : { source };
  return { openid, source: source ?? 'wx_client' };
}

async function admin(parts: CloudParts, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    await openApi(parts, exchange);
    return;
  }
  const sent = await jsonOf(request);
  if (!isPlainObject(sent)) throw new BadRequest(400, 'a request is an object');
  const told = Number(request.headers['x-local-depth']);
  if (isDatabaseRequest(sent)) response.setHeader('x-local-database', '1');
  const answered = await answerAdmin(parts, sent, Number.isInteger(told) ? told : undefined);
  if ('unanswered' in answered) request.socket.destroy();
  else answerJson(response, 200, answered.answer);
}

async function openApi(parts: CloudParts, { request, response }: Exchange): Promise<void> {
  const sent = await formOf(request);
  const invocation = parts.invocations.byToken(text(sent.wxCloudApiToken));
  try {
    if (text(sent.action) !== 'wx.openApi')
      throw new Error(`the local cloud knows no action ${text(sent.action)}`);
    const data = Buffer.isBuffer(sent.requestData) ? sent.requestData : Buffer.alloc(0);
    const message = callOpenApi(parts, text(sent.apiName), decodeRequest(data), invocation);
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': message.length });
    response.end(message);
  } catch (error) {
    if (!(error instanceof Unanswered)) answerJson(response, 200, refusalOf(error));
    else {
      if (error.crash) invocation.crash();
      request.socket.destroy();
    }
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function formOf(request: Exchange['request']): Promise<Doc> {
  const form: Doc = {};
  const parser = formReader(request, { limits: { fileSize: 10 * 1024 * 1024 } });
  parser.on('field', (name, value) => {
    form[name] = value;
  });
  parser.on('file', (name, stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      form[name] = Buffer.concat(chunks);
    });
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('close', resolve);
    parser.on('error', () => reject(new BadRequest(400, 'the form is broken')));
    request.pipe(parser);
  });
  return form;
}
