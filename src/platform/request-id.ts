const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A name for one wish. Unguessable is not asked of it, only that no two wishes share one. */
export function newRequestId(): string {
  let name = Date.now().toString(36);
  while (name.length < 24) name += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return name;
}
