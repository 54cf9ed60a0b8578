/**
 * Who this phone is, on H5 only: `?as=<openid>` in the address. It stands before the hash, so it survives every step
 * between screens; it is read from nowhere else, because several phones may share one origin and one tab (frames),
 * and with them every storage a browser offers.
 */
export const identity = (): string => new URLSearchParams(window.location.search).get('as') ?? '';
