/** Writes parameters into the address of this screen, so that opening it again shows the same; an empty one is left out. */
export function keepInAddress(params: Readonly<Record<string, string>>): void {
  const [path, query = ''] = window.location.hash.split('?');
  const kept = new URLSearchParams(query);
  for (const [name, value] of Object.entries(params)) {
    if (value === '') kept.delete(name);
    else kept.set(name, value);
  }
  const words = kept.toString();
  window.history.replaceState(window.history.state, '', words ? `${path}?${words}` : path);
}
