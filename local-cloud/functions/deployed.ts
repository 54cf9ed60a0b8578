// The functions as they lie on disk, ready for deployment: <name>/index.js and <name>/config.json.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ConfigFile = z.object({
  timeout: z.number().positive().max(60).default(3),
  triggers: z
    .array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() }))
    .max(1)
    .default([]),
  envVariables: z.record(z.string(), z.string()).default({}),
  memorySize: z.number().int().min(64).max(3072).default(256),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
});

export interface DeployedFunction {
  name: string;
  bundle: string;
  /** Changes when the bundle was built again. */
  version: string;
  timeoutMs: number;
  trigger: { name: string; config: string } | undefined;
  env: Record<string, string>;
  memoryMb: number;
  /** WeChat's open interfaces that it may call. */
  openapi: readonly string[];
}

export class DeployedFunctions {
  constructor(readonly folder: string) {}

  names(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => existsSync(join(this.folder, name, 'index.js')))
      .sort();
  }

  find(name: string): DeployedFunction | undefined {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) return undefined;
    const bundle = join(this.folder, name, 'index.js');
    const stats = statSync(bundle, { throwIfNoEntry: false });
    if (!stats) return undefined;
    const config = readConfig(join(this.folder, name, 'config.json'));
    const trigger = config.triggers[0];
    return {
      name,
      bundle,
      version: `${stats.mtimeMs} ${stats.size}`,
      timeoutMs: config.timeout * 1000,
      trigger: trigger && { name: trigger.name, config: trigger.config },
      env: config.envVariables,
      memoryMb: config.memorySize,
      openapi: config.permissions.openapi,
    };
  }
}

function readConfig(path: string): z.infer<typeof ConfigFile> {
  if (!existsSync(path)) return ConfigFile.parse({});
  const parsed = ConfigFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
