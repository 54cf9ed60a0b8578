import { unzip } from '../kit/unzip';
import {
  type Action,
  type KeptFunction,
  type KeptTrigger,
  type Params,
  Problem,
  type State,
  text,
} from './stand-in-state';

/** The actions of the service `scf`, and what `tcb` lists of functions, as strict as their documents say. */

export const FUNCTION_ACTIONS: Readonly<Record<string, Action>> = {
  ListFunctions: ({ functions }, params) => {
    const { Offset = 0, Limit = 20 } = params as { Offset?: number; Limit?: number };
    const names = Object.keys(functions);
    return {
      Functions: names
        .slice(Offset, Offset + Limit)
        .map((FunctionName) => ({ FunctionName, Status: 'Active' })),
      TotalCount: names.length,
    };
  },
  GetFunction: (state, params) => described(text(params, 'FunctionName'), kept(state, params)),
  CreateFunction: ({ functions }, params) => {
    const name = text(params, 'FunctionName');
    if (functions[name]) throw new Problem('ResourceInUse.Function', `${name} exists`);
    functions[name] = {
      runtime: text(params, 'Runtime'),
      handler: text(params, 'Handler'),
      memorySize: Number(params.MemorySize ?? 128),
      timeout: Number(params.Timeout ?? 3),
      variables: variablesIn(params) ?? {},
      triggers: [],
      code: codeIn(params),
      busy: 1,
      status: 'Creating',
    };
    return {};
  },
  DeleteFunction: (state, params) => {
    kept(state, params);
    delete state.functions[text(params, 'FunctionName')];
    return {};
  },
  UpdateFunctionCode: (state, params) => {
    const there = idle(state, params);
    Object.assign(there, {
      code: codeIn(params),
      handler: text(params, 'Handler'),
      busy: 1,
      status: 'Updating',
    });
    return {};
  },
  UpdateFunctionConfiguration: (state, params) => {
    const there = idle(state, params);
    if (params.Runtime) throw new Problem('InvalidParameter', 'Runtime cannot be changed');
    Object.assign(there, {
      memorySize: Number(params.MemorySize ?? there.memorySize),
      timeout: Number(params.Timeout ?? there.timeout),
      variables: variablesIn(params) ?? there.variables,
      ...{ busy: 1, status: 'Updating' },
    });
    return {};
  },
  BatchCreateTrigger: (state, params) => {
    const there = idle(state, params);
    const added = JSON.parse(text(params, 'Triggers')) as Omit<KeptTrigger, 'Enable'>[];
    if (there.triggers.length + added.length > 1)
      throw new Problem('LimitExceeded.Trigger', 'A function takes one timer');
    there.triggers.push(...added.map((trigger) => ({ ...trigger, Enable: 1 as const })));
    return {};
  },
  DeleteTrigger: (state, params) => {
    const there = idle(state, params);
    const name = text(params, 'TriggerName');
    if (!there.triggers.some(({ TriggerName }) => TriggerName === name))
      throw new Problem('ResourceNotFound.Trigger', name);
    there.triggers = there.triggers.filter(({ TriggerName }) => TriggerName !== name);
    return {};
  },
  Invoke: (state, params) => {
    kept(state, params);
    JSON.parse(text(params, 'ClientContext'));
    return { Result: { RetMsg: '', ErrMsg: '', InvokeResult: 0, Log: '', Duration: 3 } };
  },
};

function kept({ functions }: State, params: Params): KeptFunction {
  const name = text(params, 'FunctionName');
  const there = functions[name];
  if (!there) throw new Problem('ResourceNotFound.Function', `${name} does not exist`);
  return there;
}

function idle(state: State, params: Params): KeptFunction {
  const there = kept(state, params);
  if (there.status !== 'Active' && there.status !== 'UpdateFailed')
    throw new Problem('FailedOperation.FunctionStatusError', `the function is ${there.status}`);
  return there;
}

/** Each look brings it nearer to the end of what it was told. */
function described(FunctionName: string, there: KeptFunction): object {
  if (there.busy > 0) there.busy -= 1;
  else if (there.status === 'Creating' || there.status === 'Updating')
    there.status = there.breaks ? 'UpdateFailed' : 'Active';
  const {
    status: Status,
    runtime: Runtime,
    handler: Handler,
    memorySize: MemorySize,
    timeout: Timeout,
  } = there;
  return {
    ...{ FunctionName, Status, Runtime, Handler, MemorySize, Timeout },
    ...{ CodeSize: 1, StatusDesc: '', VpcConfig: { VpcId: '', SubnetId: '' } },
    Environment: { Variables: Object.entries(there.variables).map(([Key, Value]) => ({ Key, Value })) },
    Triggers: there.triggers.map((trigger) => ({
      ...trigger,
      TriggerDesc: JSON.stringify({ cron: trigger.TriggerDesc }),
    })),
  };
}

/** All that a function has, or null where the request does not speak of them. */
function variablesIn({ Environment }: Params): Record<string, string> | null {
  if (!Environment) return null;
  const { Variables } = Environment as { Variables: { Key: string; Value: string }[] };
  const bytes = Variables.reduce((sum, { Key, Value }) => sum + Buffer.byteLength(Key + Value), 0);
  if (bytes > 4096) throw new Problem('InvalidParameterValue.EnvironmentExceededLimit', `${bytes} bytes`);
  return Object.fromEntries(Variables.map(({ Key, Value }) => [Key, Value]));
}

function codeIn({ Code }: Params): Record<string, string> {
  const { ZipFile = '' } = Code as { ZipFile?: string };
  const files = unzip(Buffer.from(ZipFile, 'base64'));
  if (!files['index.js']) throw new Problem('InvalidParameterValue.Code', 'no index.js');
  return files;
}
