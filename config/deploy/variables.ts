import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { MESSAGE_PURPOSES } from '../../src/domain/notice/purposes';
import { Refused } from './refused';

/** The environment variables of functions that a deployment may set, each with the functions that get it. */
const EVERY_FUNCTION = null;
const GOES_TO: Readonly<Record<string, readonly string[] | null>> = {
  SEAL_KEYS: EVERY_FUNCTION,
  FINGERPRINT_KEY: EVERY_FUNCTION,
  LIBRARY_TOKENS: ['library'],
  HEALTH_TOKENS: ['health'],
  SMS_TEMPLATES: ['outbox', 'clock'],
};

/** The code that a function runs, as it was sent. It is set after the code is there, so that a broken update shows. */
export const CODE_SHA256 = 'CODE_SHA256';

export type Variables = Readonly<Record<string, string>>;

/** What whoever deploys gives: from the process's environment, and over it from a file of lines `NAME=value`. */
export function givenVariables(environment: Readonly<NodeJS.ProcessEnv>, file?: string): Variables {
  const written = file === undefined ? {} : variablesIn(file);
  const given = Object.keys(GOES_TO).map((name) => [name, written[name] || environment[name]] as const);
  checkPurposes(written.SMS_TEMPLATES || environment.SMS_TEMPLATES || '');
  return Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** A purpose that there is not would never be told, and nobody would see why. */
function checkPurposes(templates: string): void {
  const wrong = templates.split(',').filter((pair) => pair.trim() && !isForPurpose(pair.trim()));
  if (wrong.length > 0)
    throw new Refused(
      `SMS_TEMPLATES names ${wrong.join(', ')}; it is <purpose>:<template id>, several parted by commas, and the purposes are ` +
        MESSAGE_PURPOSES.join(', '),
    );
}

function isForPurpose(pair: string): boolean {
  const [purpose, templateId, ...more] = pair.split(':');
  return MESSAGE_PURPOSES.some((known) => known === purpose) && Boolean(templateId) && more.length === 0;
}

export function variablesIn(file: string): Variables {
  const lines = Object.entries(parseEnv(textOf(file)));
  const unknown = lines.map(([name]) => name).filter((name) => !Object.hasOwn(GOES_TO, name));
  if (unknown.length > 0)
    throw new Refused(
      `${file} names ${unknown.join(', ')}, which no function reads; there is ${Object.keys(GOES_TO).join(', ')}`,
    );
  return Object.fromEntries(lines.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refused(`${file} cannot be read: it should hold lines NAME=value`);
  }
}

export const variablesFor = (given: Variables, name: string): Variables =>
  Object.fromEntries(Object.entries(given).filter(([variable]) => GOES_TO[variable]?.includes(name) ?? true));

/** So many bytes fit into one function: names and values together. */
const BYTES_MAX = 4096;

export function checkSize(name: string, variables: Variables): void {
  const bytes = Object.entries(variables).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key + value),
    0,
  );
  if (bytes > BYTES_MAX)
    throw new Refused(
      `the environment variables of ${name} would take ${bytes} bytes of the ${BYTES_MAX} that a function may have: ` +
        `shorten or remove some of ${Object.keys(variables).join(', ')}`,
    );
}
