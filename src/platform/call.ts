import { saysOverload } from '#domain/kernel/overload';
import type { Request } from '#domain/kernel/wire';
import { learnNow } from './clock';
import { identity } from './identity';
import { Broken, Busy, Offline } from './trouble';

/** Carries one request to a room, on H5: the local cloud's door, which exists on developers' machines only. */
export async function call(room: string, request: Request): Promise<unknown> {
  const answer = await send(room, request);
  learnNow(Number(answer.headers.get('x-local-now')));
  if (!answer.ok) throw new (saysOverload(await wordsOf(answer)) ? Busy : Broken)(request.requestId);
  try {
    return await answer.json();
  } catch {
    throw new Offline();
  }
}

const wordsOf = (answer: Response): Promise<string> => answer.text().catch(() => '');

async function send(room: string, request: Request): Promise<Response> {
  const who = identity();
  try {
    return await fetch(`/call/${room}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(who ? { 'x-wx-openid': who } : {}) },
      body: JSON.stringify(request),
    });
  } catch {
    throw new Offline();
  }
}
