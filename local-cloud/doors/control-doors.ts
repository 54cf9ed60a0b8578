// Doors for tests and for the demo page: clock, timers, outbox, faults, and a stream of what happens.

import type { ServerResponse } from 'node:http';
import type { CloudParts } from '../cloud-parts';
import { type Doc, isPlainObject } from '../database/document';
import { type FaultRule, readFaultRule } from '../faults';
import type { Timers } from '../timers';
import { answerJson, BadRequest, type Doors, type Exchange, jsonOf } from './http';

export interface Control {
  timers: Timers;
  dump: () => Record<string, object[]>;
  seed: (collections: Record<string, object[]>) => void;
  people: () => unknown;
}

export function controlDoors(parts: CloudParts, control: Control, streams: Set<ServerResponse>): Doors {
  const { clock, outbox, faults, invocations } = parts;
  return {
    'GET /local/clock': ({ response }) => answerJson(response, 200, { now: clock.now() }),
    'POST /local/clock': (exchange) => setClock(parts, exchange),
    'POST /local/timers/': async ({ response, rest }) => {
      const deployed = parts.runner.deployed.find(rest);
      if (!deployed?.trigger) throw new BadRequest(404, `the function ${rest} has no timer`);
      const { result, error } = await control.timers.tick(rest);
      answerJson(response, error ? 500 : 200, error ? { error } : (result ?? null));
    },
    'GET /local/outbox': ({ response }) => answerJson(response, 200, outbox.list()),
    'DELETE /local/outbox': ({ response }) => {
      outbox.clear();
      answerJson(response, 200, {});
    },
    'GET /local/dump': ({ response }) => answerJson(response, 200, control.dump()),
    'GET /local/invocations': ({ response }) => answerJson(response, 200, invocations.list()),
    'POST /local/faults': async ({ request, response }) => {
      faults.add(ruleIn(await jsonOf(request)));
      answerJson(response, 200, {});
    },
    'DELETE /local/faults': ({ response }) => {
      faults.clear();
      answerJson(response, 200, {});
    },
    'GET /local/people': ({ response }) => answerJson(response, 200, control.people()),
    'POST /local/seed': async ({ request, response }) => {
      control.seed(collectionsIn(await jsonOf(request)));
      answerJson(response, 200, {});
    },
    'GET /local/events': ({ request, response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      streams.add(response);
      request.on('close', () => streams.delete(response));
    },
  };
}

async function setClock({ clock }: CloudParts, { request, response }: Exchange): Promise<void> {
  const wanted = await jsonOf(request);
  if (isPlainObject(wanted) && typeof wanted.now === 'number') clock.set(wanted.now);
  else if (isPlainObject(wanted) && typeof wanted.moveMs === 'number') clock.move(wanted.moveMs);
  else throw new BadRequest(400, 'the clock is set by {now} or {moveMs}');
  answerJson(response, 200, { now: clock.now() });
}

function ruleIn(sent: unknown): FaultRule {
  const rule = readFaultRule(sent);
  if (!rule) throw new BadRequest(400, 'a fault rule has `when` and a known `kind`');
  return rule;
}

function collectionsIn(sent: unknown): Record<string, object[]> {
  const lists = isPlainObject(sent) ? Object.values(sent) : [];
  const fine = lists.every((list) => Array.isArray(list) && list.every(isPlainObject));
  if (!isPlainObject(sent) || !fine) throw new BadRequest(400, 'a seed is an object of lists of documents');
  return sent as Record<string, Doc[]>;
}
