/** Before the app starts: the page counts real touches (those of a script are not trusted) and says so with each call. */
export function countTouches(): void {
  let touches = 0;
  window.addEventListener('pointerdown', (event) => event.isTrusted && touches++, true);
  const send = window.fetch;
  window.fetch = (url, options) => {
    const headers = new Headers(options?.headers);
    headers.set('x-touch', String(touches));
    headers.set('x-screen', window.location.hash.replace(/\?.*/, ''));
    return send(url, { ...options, headers });
  };
}
