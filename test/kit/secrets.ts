import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a cloud has written into its folder: database, write-ahead log, its own log. */
export const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const),
  );

/** Ways in which text may lie in a file without looking like itself. */
function disguises(secret: string): Buffer[] {
  const bytes = Buffer.from(secret, 'utf8');
  const escaped = [...secret]
    .map((c) => (c > '\u007e' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c))
    .join('');
  // Base64 in the middle of other bytes begins at one of three places; what is sure of each is its inner part.
  const inner = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    bytes,
    Buffer.from(secret, 'utf16le'),
    ...[escaped, bytes.toString('hex'), encodeURIComponent(secret), ...inner].map((text) =>
      Buffer.from(text),
    ),
  ];
}

/** Which of the secrets can be read in which of the files, in whatever disguise. */
export const readableIn = (files: ReadonlyMap<string, Buffer>, secrets: readonly string[]): string[] =>
  [...files].flatMap(([name, content]) =>
    secrets
      .filter((secret) => disguises(secret).some((disguise) => content.includes(disguise)))
      .map((secret) => `${secret} in ${name}`),
  );
