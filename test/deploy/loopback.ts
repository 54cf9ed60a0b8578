import https from 'node:https';
import { connect } from 'node:net';

/**
 * Whatever this process asks over HTTPS goes to a stand-in on this machine, unencrypted: the library that asks is the real one,
 * and knows nothing of it. Its seconds of waiting are short.
 */
class Loopback extends https.Agent {
  constructor() {
    super({ keepAlive: true });
  }

  createConnection() {
    return connect(standInPort, '127.0.0.1');
  }
}

/** Asked at each connection: the client of the storage keeps its agents from one stand-in to the next. */
let standInPort = 0;

const HURRY = 400;

/** Whoever has these goes through a proxy, or by the inner ways of the cloud: a test that shares the process may have been there. */
const OTHER_WAYS = [
  ...['http_proxy', 'TCB_ADMIN_PROXY', 'KUBERNETES_SERVICE_HOST'],
  ...['TENCENTCLOUD_RUNENV', 'TENCENTCLOUD_REGION', 'TCB_REGION'],
];

export function throughLoopback(port: number): () => void {
  const { globalAgent, Agent } = https;
  const ways = OTHER_WAYS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  const { setInterval } = globalThis;
  const before = standInPort;
  standInPort = port;
  https.globalAgent = new Loopback();
  // The client of the storage makes agents of its own.
  https.Agent = Loopback;
  globalThis.setInterval = ((...[task, ms, ...more]: Parameters<typeof setInterval>) =>
    setInterval(task, (ms ?? 0) / HURRY, ...more)) as typeof setInterval;
  for (const name of OTHER_WAYS) delete process.env[name];
  return () => {
    Object.assign(process.env, Object.fromEntries(ways));
    standInPort = before;
    Object.assign(https, { globalAgent, Agent });
    globalThis.setInterval = setInterval;
  };
}

// Preloaded into a command that is run by itself.
const { STAND_IN_PORT } = process.env;
if (STAND_IN_PORT) throughLoopback(Number(STAND_IN_PORT));
