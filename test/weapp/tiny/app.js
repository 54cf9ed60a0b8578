// A mini-program that does what no mini-program may: the test phone must notice.
// biome-ignore lint/security/noGlobalEval: the very thing that must be noticed
for (const attempt of [() => new Function('return 1'), () => globalThis.eval('1 + 1')]) {
  try {
    attempt();
  } catch {
    // Noticed.
  }
}
App({});
