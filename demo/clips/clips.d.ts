declare module '*.mp4' {
  const content: Uint8Array;
  export default content;
}
