import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refused } from '../deploy/refused';
import { checksOf } from './checks';
import type { Wish } from './command';
import { type Facts, factsAt, type Place } from './facts';
import { usedIn } from './privacy';

/** WeChat's own uploader. It is large and asked for rarely, so it is fetched when it is needed, and always this one. */
const UPLOADER = 'miniprogram-ci@2.1.42';

export interface World extends Place {
  /** Builds the app to be published. */
  readonly build: () => Promise<void>;
  readonly say: (line: string) => void;
}

/**
 * What the uploader is told of this process: where programs and its own files lie, how the network is reached, and how npm is set up.
 * It was fetched from a registry, and so were all the packages that it needs: keys and credentials are nothing to them.
 */
const TOLD =
  /^(path|home|tmpdir|te?mp|lang|(https?|all|no)_proxy|node_extra_ca_certs|npm_config_.*|system(root|drive)|comspec|pathext|userprofile|(local)?appdata|programfiles)$/i;

const toldOf = (environment: World['environment']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => TOLD.test(name)));

/** What only a person can do with a version that is there. */
const AFTERWARDS = (version: string): string[] => [
  '公众平台 → 版本管理: make it the trial version, and try it on a phone',
  'hand it in for review, and publish it once it has passed',
  `mark what was published: git tag v${version} && git push --tags`,
];

/**
 * Looks whether everything is as a version that goes to WeChat has to be, and then builds and uploads it. Answers how much is left
 * to do; uploads nothing as long as anything is.
 */
export async function upload(wish: Wish, world: World): Promise<number> {
  const { say } = world;
  const facts = await factsAt(world, wish);
  const checks = checksOf(facts, wish);
  for (const { what, left } of checks)
    say(`[${left === null ? 'x' : ' '}] ${what}${left ? `: ${left}` : ''}`);
  say('The privacy guide (公众平台 → 设置 → 服务内容声明) has to name:');
  for (const { kind, call, files } of await usedIn(world.root))
    say(`[ ] ${kind}: ${call}, in ${files.join(', ')}`);
  const left = checks.filter((check) => check.left !== null).length;
  if (wish.isPlan)
    say(left === 0 ? `would build and upload ${wish.version}` : `${left} things are left to do`);
  else if (left > 0) throw new Refused(`nothing is uploaded: ${left} things are left to do`);
  else await send(wish, facts, world);
  return left;
}

async function send(wish: Wish, facts: Facts, world: World): Promise<void> {
  const built = resolve(world.root, wish.built ?? 'dist/weapp');
  if (wish.built === null) await world.build();
  await checkBuild(built, facts);
  await run('npx', uploading(built, wish, facts), world);
  world.say(`${wish.version} is uploaded. What only a person can do:`);
  for (const line of AFTERWARDS(wish.version)) world.say(`[ ] ${line}`);
}

/** As the build is made already, WeChat compiles nothing: what `project.config.json` says holds. */
const uploading = (built: string, { version, notes, key, robot }: Wish, { appid }: Facts): string[] => [
  ...['--yes', UPLOADER, 'upload', '--pp', built, '--pkp', resolve(key), '--appid', appid],
  ...['--uv', version, '--ud', notes, '-r', String(robot), '--use-project-config', 'true'],
];

/** It is a build, and asks this environment. */
async function checkBuild(folder: string, { cloudEnv }: Facts): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  for (const name of ['app.json', 'project.config.json'])
    if (!names.includes(name)) throw new Refused(`${join(folder, name)} is not there: that is no build`);
  const scripts = names.filter((name) => name.endsWith('.js'));
  const contents = await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')));
  if (!contents.some((content) => content.includes(cloudEnv)))
    throw new Refused(
      `${folder} was not built for the environment ${cloudEnv}: leave --built out, and it is built first`,
    );
}

const run = (command: string, words: readonly string[], { root, environment }: World): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(command, words, { cwd: root, stdio: 'inherit', env: toldOf(environment) });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        failed(new Error(`could not upload: ${command} ${UPLOADER} ended with ${code}, and says above why`));
    });
  });
