import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../local-cloud/commands';
import { temporaryFolder } from './fixture';

const PROJECT = join(process.cwd(), 'test/local-cloud/foreign-project');
const BIN = join(process.cwd(), 'local-cloud/bin/local-cloud.cjs');

afterEach(() => {
  vi.restoreAllMocks();
});

/** What it prints, as lines. */
async function printed(...argv: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await run(argv)).toBe(0);
  return log.mock.calls.flat().join('\n');
}

describe('A project of plain JavaScript functions', () => {
  it('runs from its folder alone: exec brings the cloud up, runs the command, ends with its exit code and takes the cloud down', async () => {
    const data = temporaryFolder();
    const { status, stderr } = spawnSync(
      process.execPath,
      [BIN, 'exec', '--data', data, '--', process.execPath, 'ask.js'],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    expect({ status, stderr }).toMatchObject({ status: 7 });
    const content = JSON.parse(await printed('dump', '--data', data)) as { visits: { by: string }[] };
    expect(content.visits.map(({ by }) => by).sort()).toEqual(['ann', 'ann', 'bo']);
  });

  it('can be dumped and loaded elsewhere', async () => {
    const [there, here] = [temporaryFolder(), temporaryFolder()];
    const content = { visits: [{ _id: 'a', by: 'ann' }], notes: [{ _id: 'n', at: 1 }] };
    const file = join(there, 'dump.json');
    writeFileSync(file, JSON.stringify(content));
    await printed('load', file, '--data', here);
    expect(JSON.parse(await printed('dump', '--data', here))).toEqual(content);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(content);
  });
});

describe('The command line', () => {
  it('says what it can do', async () => {
    expect(await printed('--help')).toContain('local-cloud exec -- COMMAND');
  });

  it.each([
    [[], 'asked for nothing'],
    [['dance'], 'cannot dance'],
    [['exec'], 'cannot exec'],
    [['load'], 'cannot load'],
    [['serve', 'there'], 'cannot serve there'],
    [['serve', '--port', 'eighty'], '--port eighty is no port'],
    [['serve', '--bogus'], '--bogus'],
    [['serve', '--port', '0', '--functions', 'nowhere'], 'no functions'],
  ])('refuses %j and says why', async (argv, words) => {
    await expect(run(argv)).rejects.toThrow(words);
  });

  it('passes on that a command was ended by a signal, as a shell does', async () => {
    const suicide = ['-e', 'process.kill(process.pid, "SIGKILL")'];
    expect(await run(['exec', '--functions', PROJECT, '--', process.execPath, ...suicide])).toBe(137);
  });
});
