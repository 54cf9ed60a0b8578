/** One line of JSON, as CloudBase collects it. Never an input, never a view: they may hold a phone or a door. */
export function log(level: 'info' | 'error', line: Readonly<Record<string, string | number | null>>): void {
  console[level](JSON.stringify(line));
}

export function logFault(where: Readonly<Record<string, string>>, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log('error', { ...where, fault: told });
}
