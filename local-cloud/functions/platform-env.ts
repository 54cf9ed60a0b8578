// The variables by which the SDK finds its environment, as CloudBase sets them.

export const ENV_NAME = 'local-cloud';

/** For functions, and for whoever uses the SDK beside them: a test, a script. */
export const sdkEnvironment = (url: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: ENV_NAME,
  TCB_ENV: ENV_NAME,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
});
