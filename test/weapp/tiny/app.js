// A mini-program that does what no mini-program may: the test phone must notice.
for (const attempt of [() => new Function('return 1'), () => globalThis.eval('1 + 1')]) {
  try {
    attempt();
  } catch {
    // Noticed.
  }
}
App({});
