// What runs in the worker thread around a deployed function: plain JavaScript, so that no build tool is needed there.
// It gives the function its environment, the local clock's Date and a console that goes to the log.

export const INSTANCE_CODE = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { format } = require('node:util');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const offset = new Float64Array(workerData.clock);
const RealDate = Date;
const realNow = RealDate.now;
const now = () => Math.round(realNow() + offset[0]);
function LocalDate(...parts) {
  if (!new.target) return new RealDate(now()).toString();
  return Reflect.construct(RealDate, parts.length > 0 ? parts : [now()], new.target === LocalDate ? RealDate : new.target);
}
LocalDate.prototype = RealDate.prototype;
LocalDate.prototype.constructor = LocalDate;
LocalDate.now = now;
LocalDate.parse = RealDate.parse;
LocalDate.UTC = RealDate.UTC;
Object.defineProperty(LocalDate, 'name', { value: 'Date' });
globalThis.Date = LocalDate;

for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
  console[level] = (...parts) => parentPort.postMessage({ type: 'log', level, line: format(...parts) });
}

const faultOf = (error) => ({
  message: error instanceof Error ? error.message : String(error),
  name: error instanceof Error ? error.name : 'Error',
  stack: error instanceof Error ? error.stack : undefined,
  code: error && (error.errCode !== undefined ? String(error.errCode) : error.code),
});

// As require() does it, but with what V8 compiled for an earlier instance: half of a cold start is compiling.
let script;
function load(path) {
  script = new Script(Module.wrap(readFileSync(path, 'utf8')), { filename: path, cachedData: workerData.compiled });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, Module.createRequire(path), bundle, path, dirname(path));
  return bundle.exports;
}

// After the first call, because V8 compiles what is called only then.
function handOnCompiled() {
  if (workerData.compiled || !script) return;
  parentPort.postMessage({ type: 'compiled', compiled: script.createCachedData() });
  script = undefined;
}

// The length of the longest chain of database calls so far: a call that starts when another was answered is one deeper.
const http = require('node:http');
const realRequest = http.request;
let answeredDepth = 0;
http.request = (address, options, answered) => {
  const depth = answeredDepth + 1;
  const headers = { ...options.headers, 'x-local-depth': depth };
  const request = realRequest(address, { ...options, headers }, answered);
  request.on('response', (response) => {
    if (response.headers['x-local-database'] === undefined) return;
    response.on('end', () => { answeredDepth = Math.max(answeredDepth, depth); });
  });
  return request;
};

let deployed;
try {
  deployed = load(workerData.bundle);
  if (typeof deployed.main !== 'function') throw new Error('the bundle exports no function main');
  parentPort.postMessage({ type: 'ready' });
} catch (error) {
  parentPort.postMessage({ type: 'broken', fault: faultOf(error) });
}

let perInvocation = [];
parentPort.on('message', async ({ event, context, env }) => {
  for (const name of perInvocation) delete process.env[name];
  perInvocation = Object.keys(env);
  Object.assign(process.env, env);
  answeredDepth = 0;
  try {
    const result = await deployed.main(JSON.parse(event), context);
    parentPort.postMessage({ type: 'done', result: JSON.stringify(result) ?? 'null' });
    handOnCompiled();
  } catch (error) {
    parentPort.postMessage({ type: 'failed', fault: faultOf(error) });
  }
});
`;
