import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DATABASE_ACTIONS, DATABASE_ID } from './stand-in-database';
import { FUNCTION_ACTIONS } from './stand-in-functions';
import { type Action, emptyState, type Params, Problem, type State, text } from './stand-in-state';
import { answerStorage, BUCKET, isStorage } from './stand-in-storage';

/**
 * Stands in for Tencent's API on this machine: one environment that keeps what it is told, answers in the API's form, and is as
 * strict as its documents say. It can die at any request that changes something, before or after it has done it.
 */

const ENV = 'district-test';

const ENVIRONMENT_ACTIONS: Readonly<Record<string, Action>> = {
  DescribeEnvInfo: (_, params) => {
    if (params.EnvId !== ENV) throw new Problem('ResourceNotFound', `no environment ${String(params.EnvId)}`);
    const EnvBaseInfo = {
      ...{ EnvId: ENV, Alias: ENV, Status: 'NORMAL', Region: 'ap-shanghai' },
      Databases: [{ InstanceId: DATABASE_ID, Status: 'RUNNING', Region: 'ap-shanghai' }],
      Storages: [
        {
          Region: 'ap-shanghai',
          Bucket: BUCKET,
          CdnDomain: '',
          AppId: '1250000000',
        },
      ],
      Functions: [{ Namespace: ENV, Region: 'ap-shanghai' }],
      LogServices: [
        { LogsetName: 'logs', LogsetId: 'set', TopicName: 'topic', TopicId: 'id', Region: 'ap-shanghai' },
      ],
    };
    return { EnvInfo: { EnvBaseInfo, UserInfo: { AppId: '1250000000' } } };
  },
  DescribeStorageSafeRule: ({ storage }) => ({ AclTag: storage }),
  ModifyStorageSafeRule: (state, params) => {
    state.storage = text(params, 'AclTag');
    return {};
  },
  DescribeSecurityRule: ({ functionRule }, params) => {
    checkIsFunctionRule(params);
    return { AclTag: 'CUSTOM', Rule: functionRule };
  },
  ModifySecurityRule: (state, params) => {
    checkIsFunctionRule(params);
    state.functionRule = text(params, 'Rule');
    return {};
  },
  DescribeCloudBaseGWAPI: ({ routes }) => ({
    APISet: routes.map((route) => ({ ...route, Type: 1 })),
    Total: 1,
  }),
  CreateCloudBaseGWAPI: ({ routes }, params) => {
    const route = { Name: text(params, 'Name'), Path: text(params, 'Path') };
    if (routes.some(({ Path }) => Path === route.Path))
      throw new Problem('InvalidParameter.APICreated', route.Path);
    routes.push(route);
    return {};
  },
};

function checkIsFunctionRule(params: Params): void {
  if (params.ResourceType !== 'FUNCTION' || params.EnvId !== ENV)
    throw new Problem('InvalidParameter', 'ResourceType');
}

const ANSWER = '{"ok":true,"value":{"streets":[]}}';

const ACTIONS = { ...ENVIRONMENT_ACTIONS, ...DATABASE_ACTIONS, ...FUNCTION_ACTIONS };
/** All others only look; `Invoke` runs what is there. */
const isChange = (action: string): boolean => /^(Create|Update|Modify|Delete|Batch)/.test(action);

export interface StandIn {
  readonly env: string;
  readonly port: number;
  state: State;
  /** The changes that arrived, by their actions, in order. */
  readonly changes: string[];
  /** The requests that arrived, whatever they asked. */
  readonly requests: string[];
  /** Answers nothing from the change of this number on; done all the same where it dies after it. */
  die: { readonly at: number; readonly after: boolean } | null;
  /** A permission that comes with a new collection is not heard. */
  isDeafToPermissions: boolean;
  /** Answers well to these, and does nothing. */
  readonly deafTo: Set<string>;
  /** A file that comes cut off. */
  cutsOff: string | null;
  /** What a function that is called says. */
  answer: string;
  /** Told of each change as it arrives. */
  onChange: (count: number) => void;
  stop(): Promise<void>;
}

export async function startStandIn(state: State = emptyState()): Promise<StandIn> {
  const server = createServer((request, response) => void answer(request, response, standIn));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    ...{ env: ENV, port: (server.address() as AddressInfo).port, state },
    ...{
      changes: [],
      requests: [],
      die: null,
      isDeafToPermissions: false,
      cutsOff: null,
      deafTo: new Set<string>(),
      answer: ANSWER,
      onChange: () => undefined,
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

async function answer(request: IncomingMessage, response: ServerResponse, standIn: StandIn): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (isStorage(request)) {
    const { state, cutsOff } = standIn;
    return answerStorage(request, Buffer.concat(chunks).toString('utf8'), response, { ...state, cutsOff });
  }
  const action = String(request.headers['x-tc-action']);
  standIn.requests.push(action);
  const { die, changes } = standIn;
  const isDead = die !== null && changes.length + (isChange(action) ? 1 : 0) >= die.at;
  const isLast = isDead && changes.length === die.at - 1;
  if (isChange(action)) standIn.onChange(changes.push(action));
  if (isDead && !(isLast && die.after)) return void request.socket.destroy();
  const told = carriedOut(action, Buffer.concat(chunks).toString('utf8'), request, standIn);
  if (isDead) return void request.socket.destroy();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ Response: { ...told, RequestId: `request-${standIn.requests.length}` } }));
}

function carriedOut(action: string, body: string, request: IncomingMessage, standIn: StandIn): object {
  try {
    if (!/^TC3-HMAC-SHA256 Credential=test-id\//.test(request.headers.authorization ?? ''))
      throw new Problem('AuthFailure', 'who is this?');
    const carryOut = ACTIONS[action];
    if (!carryOut) throw new Problem('InvalidAction', action);
    const params = JSON.parse(body) as Params;
    if (standIn.deafTo.has(action)) return {};
    const heard = standIn.isDeafToPermissions ? { ...params, PermissionInfo: undefined } : params;
    const told = carryOut(standIn.state, heard);
    return 'Result' in told ? { Result: { ...Object(told.Result), RetMsg: standIn.answer } } : told;
  } catch (error) {
    const { code, message } =
      error instanceof Problem ? error : { code: 'InternalError', message: String(error) };
    return { Error: { Code: code, Message: message } };
  }
}
