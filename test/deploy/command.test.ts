import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { credentialsIn, wishFrom } from '../../config/deploy/command';
import { type District, KEYS, openDistrict, PRINT, settled, wholeState } from './district';

// The command as it is typed, in a process of its own.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CREDENTIALS = { TENCENTCLOUD_SECRETID: 'test-id', TENCENTCLOUD_SECRETKEY: 'test-key' };

let district: District;
beforeEach(async () => {
  district = await openDistrict();
});
afterEach(() => district.close());

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function typed(
  words: readonly string[],
  environment: Record<string, string> = CREDENTIALS,
): [ChildProcess, Promise<Ended>] {
  const preloaded = ['--import', 'tsx', '--import', join(ROOT, 'test/deploy/loopback.ts'), '--'];
  const child = spawn(process.execPath, [...preloaded, join(ROOT, 'config/deploy/index.ts'), ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, STAND_IN_PORT: String(district.standIn.port), ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return [child, new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))];
}

const ended = (words: readonly string[], environment: Record<string, string>): Promise<Ended> =>
  typed(words, environment)[1];

const on = (...more: string[]): string[] => [
  '--env',
  district.standIn.env,
  '--built',
  district.folder,
  ...more,
];

describe('The command', () => {
  test.each([
    ['no environment is named', () => wishFrom([], {}), 'say which environment: npm run deploy -- --env ID'],
    ['an option is none', () => wishFrom(on('--plann'), {}), "Unknown option '--plann'"],
    ['there is a word too many', () => wishFrom(on('now'), {}), "Unexpected argument 'now'"],
    [
      'new keys would go nowhere',
      () => wishFrom(on('--new-keys'), {}),
      '--new-keys and --keys-file FILE belong together',
    ],
    ['a file of keys would stay empty', () => wishFrom(on('--keys-file', 'x'), {}), 'belong together'],
    [
      'the file of variables is none',
      () => wishFrom(on('--env-file', district.folder), {}),
      'cannot be read',
    ],
    [
      'half of the credentials is given',
      () => credentialsIn({ TENCENTCLOUD_SECRETID: 'x' }),
      'set TENCENTCLOUD_SECRETID and',
    ],
  ])('refuses with a sentence where %s', (_, attempt, why) => {
    expect(attempt).toThrow(why);
  });

  test('refuses a file of variables that names one which no function reads', async () => {
    const file = join(district.folder, 'wrong.env');
    await writeFile(file, 'SEAL_KEY=k1:x\n');
    expect(() => wishFrom(on('--env-file', file), {})).toThrow('names SEAL_KEY, which no function reads');
  });

  test('refuses a build that is not there', async () => {
    await expect(district.run({ dist: join(district.folder, 'none') })).rejects.toThrow('leave --built out');
    expect(district.standIn.requests).toEqual([]);
  });

  test('takes variables from a file before those of the process', async () => {
    const file = join(district.folder, 'keys.env');
    await writeFile(file, `SEAL_KEYS=${KEYS.SEAL_KEYS}\n`);
    const { given } = wishFrom(on('--env-file', file), {
      SEAL_KEYS: 'k0:old',
      FINGERPRINT_KEY: PRINT,
      HOME: '/',
    });
    expect(given).toEqual({ SEAL_KEYS: KEYS.SEAL_KEYS, FINGERPRINT_KEY: PRINT });
  });

  test.each(['vist:1002', 'order:1001,task', 'order:1001,visit:', 'order:1:2'])(
    'refuses a template of SMS for nothing that is told: %s',
    async (SMS_TEMPLATES) => {
      expect(() => wishFrom(on(), { SMS_TEMPLATES })).toThrow(
        'the purposes are order, quote, visit, request',
      );
      const file = join(district.folder, 'sms.env');
      await writeFile(file, `SMS_TEMPLATES=${SMS_TEMPLATES}\n`);
      expect(() => wishFrom(on('--env-file', file), {})).toThrow(SMS_TEMPLATES.split(',').at(-1));
      const known = 'order:1001, visit:1002';
      expect(wishFrom(on(), { SMS_TEMPLATES: known }).given).toEqual({ SMS_TEMPLATES: known });
    },
  );

  test('that is refused says one sentence, ends with 1, and has sent nothing', async () => {
    const refused = await ended(on(), { TENCENTCLOUD_SECRETID: 'test-id' });
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said.trim().split('\n')).toHaveLength(1);
    expect(district.standIn.requests).toEqual([]);
  });

  test('that is killed in the middle is finished by the next, and says what it did', async () => {
    const environment = { ...CREDENTIALS, ...KEYS };
    expect(await ended(on('--plan'), environment)).toMatchObject({ code: 2 });
    const [child, killed] = typed(on(), environment);
    district.standIn.onChange = (count) => void (count === 6 && child.kill('SIGKILL'));
    expect(await killed).toMatchObject({ code: null });
    district.standIn.onChange = () => undefined;
    const finished = await ended(on(), environment);
    expect(finished).toMatchObject({ code: 0 });
    expect(finished.said).toContain('done: create the trigger every-minute of clock');
    expect(finished.said).toContain('[ ] the mini-program is filed (ICP)');
    expect(settled(district)).toEqual(await wholeState());
  });
});
