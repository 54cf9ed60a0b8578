/** Versions as semver writes them, three numbers; a tag may have a `v` in front. */

type Version = readonly [number, number, number];

export function versionIn(text: string): Version | null {
  const [, major, minor, patch] = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text) ?? [];
  return major === undefined ? null : [Number(major), Number(minor), Number(patch)];
}

/** Above 0 where the first is newer. */
export const compared = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The newest of the tags that are versions; null where none is. */
export function newestOf(tags: readonly string[]): string | null {
  const known = tags.flatMap((tag) => {
    const version = versionIn(tag);
    return version ? [{ tag, version }] : [];
  });
  return known.sort((a, b) => compared(b.version, a.version))[0]?.tag ?? null;
}
