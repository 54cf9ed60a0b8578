import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Wish } from './command';
import { newestOf } from './versions';

/** What is there before anything is uploaded. Reads only. */
export interface Facts {
  readonly appid: string;
  readonly cloudEnv: string;
  readonly templateIds: readonly string[];
  /** The newest tag that is a version. */
  readonly lastTag: string | null;
  /** What git names as changed or new. */
  readonly changed: readonly string[];
  readonly keyIsKey: boolean;
}

export interface Place {
  readonly root: string;
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  readonly templateIds: readonly string[];
}

const Project = z.object({ appid: z.string() });

export async function factsAt(
  { root, environment, templateIds }: Place,
  { key }: Pick<Wish, 'key'>,
): Promise<Facts> {
  const { appid } = Project.parse(JSON.parse(await readFile(join(root, 'project.config.json'), 'utf8')));
  const git = async (...words: string[]): Promise<string[]> =>
    (await promisify(execFile)('git', words, { cwd: root })).stdout.split('\n').filter(Boolean);
  return {
    ...{ appid, templateIds, cloudEnv: environment.TARO_APP_CLOUD_ENV ?? '' },
    lastTag: newestOf(await git('tag', '--list')),
    changed: await git('status', '--porcelain'),
    keyIsKey: /PRIVATE KEY/.test(await readFile(key, 'utf8').catch(() => '')),
  };
}
