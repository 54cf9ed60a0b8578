declare module '*.svg' {
  /** The drawing as it is written, as esbuild’s `text` loader gives it. */
  const drawing: string;
  export default drawing;
}
