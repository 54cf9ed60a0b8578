import type { WantedFunction } from './desired';
import type { Found, FoundFunction } from './found';
import { type Keys, taught } from './keys';
import { Refused } from './refused';
import type { Step } from './step';
import { CODE_SHA256, checkSize, type Variables, variablesFor } from './variables';

export const HANDLER = 'index.main';

export interface FunctionWishes {
  /** What whoever deploys gave, by name. */
  readonly given: Variables;
  readonly keys: Keys;
  /** Sends all code, also what seems to be there: for when somebody sent another one past this command. */
  readonly allCode: boolean;
}

export function planFunctions(
  wanted: readonly WantedFunction[],
  { functions, routes }: Pick<Found, 'functions' | 'routes'>,
  wishes: FunctionWishes,
): Step[] {
  const pairs = inTurn(wanted).map(
    (ours): Pair => ({
      ours,
      there: functions.find(({ name }) => name === ours.name) ?? null,
    }),
  );
  checkRuntimes(pairs);
  for (const { ours, there } of pairs) checkSize(ours.name, variablesOf(ours, there, wishes));
  return [
    ...pairs.flatMap(({ there }) => (there ? teachingSteps(there, wishes) : [])),
    ...pairs.flatMap(({ ours, there }) => [...codeSteps(ours, there, wishes), ...triggerSteps(ours, there)]),
    ...pairs.flatMap(({ ours, there }) => routeSteps(variablesOf(ours, there, wishes), ours.name, routes)),
  ];
}

/** What works by itself comes last: it seals anew what lies under an older key, once all others seal with the new one. */
const inTurn = (wanted: readonly WantedFunction[]): WantedFunction[] =>
  [...wanted].sort((a, b) => a.triggers.length - b.triggers.length);

const isBroken = ({ status }: FoundFunction): boolean => status === 'CreateFailed';

interface Pair {
  readonly ours: WantedFunction;
  readonly there: FoundFunction | null;
}

function checkRuntimes(pairs: readonly Pair[]): void {
  const other = pairs.flatMap(({ ours: { name, runtime }, there }) =>
    there && there.runtime !== runtime && !isBroken(there)
      ? [`${name} (${there.runtime}, not ${runtime})`]
      : [],
  );
  if (other.length === 0) return;
  throw new Refused(
    `functions are there on another runtime, which cannot be changed afterwards: ${other.join(', ')}. First write down their ` +
      'variables, above all SEAL_KEYS and FINGERPRINT_KEY; delete them in the console; then run this command again with what you ' +
      'wrote down in --env-file, and it makes them anew',
  );
}

/** All of a function's variables, for they are written as a whole: what somebody set by hand stays. */
const variablesOf = (
  ours: WantedFunction,
  there: FoundFunction | null,
  { given, keys }: FunctionWishes,
): Variables => ({
  ...there?.variables,
  ...variablesFor(given, ours.name),
  ...keys,
  [CODE_SHA256]: ours.codeSha256,
});

/** A new key is known to every function before the first of them seals with it, or the others could not open that. */
function teachingSteps(there: FoundFunction, { keys }: FunctionWishes): Step[] {
  const SEAL_KEYS = taught(there.variables.SEAL_KEYS, keys.SEAL_KEYS);
  if (SEAL_KEYS === null || isBroken(there)) return [];
  const { memorySize, timeout } = there;
  const variables = { ...there.variables, SEAL_KEYS };
  const why = 'SEAL_KEYS, the new key behind those that are there, until every function knows it';
  return [
    { kind: 'update-configuration', function: there.name, settings: { memorySize, timeout }, variables, why },
  ];
}

function codeSteps(ours: WantedFunction, there: FoundFunction | null, wishes: FunctionWishes): Step[] {
  const variables = variablesOf(ours, there, wishes);
  if (!there || isBroken(there)) return [{ kind: 'create-function', wanted: ours, variables }];
  const isSent = there.variables[CODE_SHA256] === ours.codeSha256 && there.status !== 'UpdateFailed';
  const isOldCode = !isSent || there.handler !== HANDLER;
  const why = differences(ours, there, variables).join(', ');
  const { name, memorySize, timeout } = ours;
  const settings = { memorySize, timeout };
  const code: Step = { kind: 'update-code', wanted: ours };
  const configuration: Step = { kind: 'update-configuration', function: name, settings, variables, why };
  return [...(isOldCode || wishes.allCode ? [code] : []), ...(why === '' ? [] : [configuration])];
}

/** Of variables the names alone, for some are keys. */
const differences = (ours: WantedFunction, there: FoundFunction, variables: Variables): string[] => [
  ...(ours.memorySize === there.memorySize ? [] : [`${ours.memorySize} MB instead of ${there.memorySize}`]),
  ...(ours.timeout === there.timeout ? [] : [`${ours.timeout} s instead of ${there.timeout}`]),
  ...Object.keys(variables).filter((name) => there.variables[name] !== variables[name]),
];

function triggerSteps(ours: WantedFunction, there: FoundFunction | null): Step[] {
  const found = there && !isBroken(there) ? there.triggers : [];
  const isSame = (a: FoundFunction['triggers'][number], b: WantedFunction['triggers'][number]): boolean =>
    a.name === b.name && a.type === b.type && a.config === b.config && a.enabled;
  const stale = found.filter(
    (trigger) => trigger.type === 'timer' && !ours.triggers.some((wanted) => isSame(trigger, wanted)),
  );
  const missing = ours.triggers.filter((wanted) => !found.some((trigger) => isSame(trigger, wanted)));
  return [
    ...stale.map(({ name, config, enabled }): Step => {
      const why = ours.triggers.some((wanted) => wanted.name === name)
        ? `it is made anew, for it said ${config}${enabled ? '' : ' and was switched off'}`
        : 'nobody declares it';
      return { kind: 'remove-trigger', function: ours.name, trigger: name, why };
    }),
    ...missing.map((trigger): Step => ({ kind: 'create-trigger', function: ours.name, trigger })),
  ];
}

/** What is called from the web, and only where somebody holds a token for it. */
const TOKENS_OF: Readonly<Record<string, string>> = { library: 'LIBRARY_TOKENS', health: 'HEALTH_TOKENS' };

function routeSteps(variables: Variables, name: string, routes: readonly string[]): Step[] {
  const tokens = variables[TOKENS_OF[name] ?? ''];
  return tokens && !routes.includes(name) ? [{ kind: 'create-route', function: name, path: `/${name}` }] : [];
}
