// The declared collections and indexes, from a JSON file.

import { z } from 'zod';
import type { CollectionDeclaration } from './database/index-entries';

const Declarations = z.object({
  collections: z.array(
    z.object({
      name: z.string().min(1),
      indexes: z
        .array(
          z.object({
            name: z.string().min(1),
            fields: z.array(z.tuple([z.string().min(1), z.union([z.literal(1), z.literal(-1)])])).min(1),
            unique: z.boolean().optional(),
          }),
        )
        .default([]),
    }),
  ),
});

export function readDeclarations(json: string): CollectionDeclaration[] {
  const parsed = Declarations.safeParse(JSON.parse(json));
  if (!parsed.success)
    throw new Error(`the declaration of the database is wrong: ${z.prettifyError(parsed.error)}`);
  return parsed.data.collections;
}
