// The parts of a running local cloud, as its doors see them.

import type { Access } from './access';
import type { Clock } from './clock';
import type { Engine } from './database/engine';
import type { Faults } from './faults';
import type { FunctionRunner } from './functions/runner';
import type { Interleaving } from './interleaving';
import type { Invocations } from './invocations';
import type { Outbox } from './outbox';
import type { FileStorage } from './storage';
import type { PhoneCodes } from './wechat/phone-codes';
import type { Templates } from './wechat/templates';
import type { Visits } from './wechat/visits';

export interface CloudParts {
  envName: string;
  clock: Clock;
  engine: Engine;
  faults: Faults;
  interleaving: Interleaving;
  invocations: Invocations;
  runner: FunctionRunner;
  outbox: Outbox;
  storage: FileStorage;
  access: Access;
  templates: Templates | undefined;
  visits: Visits;
  phoneCodes: PhoneCodes;
  /** The function to which WeChat pushes verdicts about media, if any. */
  mediaVerdictFunction: string | undefined;
  log: (line: string) => void;
  /** Whoever shows this may store a file: the SDK gets it with the metadata of an upload. */
  uploadKey: string;
  /** Where the server can be reached; known once it listens. */
  url: () => string;
  publish: (event: string, content: unknown) => void;
}
