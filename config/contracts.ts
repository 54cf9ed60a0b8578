import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { contracts } from '#domain/contracts';

export interface ActionDescription {
  readonly room: string;
  readonly action: string;
  readonly roles: readonly string[];
  readonly input: object;
  readonly output: object;
  readonly refusals: readonly string[];
}

/** Every action of every room, described by the contracts themselves; input and output as JSON Schema. */
export const describeContracts = (): ActionDescription[] =>
  Object.entries(contracts).flatMap(([room, contract]) =>
    Object.entries(contract).map(([action, { by, input, output, refusals }]) => ({
      room,
      action,
      roles: by,
      input: z.toJSONSchema(input, { io: 'input' }),
      output: z.toJSONSchema(output),
      refusals,
    })),
  );

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(describeContracts(), null, 2));
