// The protobuf messages in which the SDK wraps calls of WeChat's open interfaces.

import protobuf from 'protobufjs/minimal.js';

/** CommApiData { openapiData = 2 { pairs = 1 { key = 1, value = 2 } } } */
export function decodeRequest(message: Uint8Array): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const openapi of fieldsOf(message, 2)) {
    for (const pair of fieldsOf(openapi, 1)) {
      const [key, value] = [fieldsOf(pair, 1)[0], fieldsOf(pair, 2)[0]];
      if (key) request[text(key)] = parsed(text(value ?? new Uint8Array()));
    }
  }
  return request;
}

/** CommOpenApiResp { respData = 1, contentType = 2, errorCode = 3 }; an error code where the platform itself refuses. */
export function encodeResponse(response: unknown, errorCode = 0): Buffer {
  const writer = protobuf.Writer.create();
  writer.uint32(10).bytes(Buffer.from(JSON.stringify(response)));
  writer.uint32(18).string('application/json; charset=utf-8');
  writer.uint32(24).int32(errorCode);
  return Buffer.from(writer.finish());
}

function fieldsOf(message: Uint8Array, wanted: number): Uint8Array[] {
  const reader = protobuf.Reader.create(message);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag >>> 3 === wanted && (tag & 7) === 2) found.push(reader.bytes());
    else reader.skipType(tag & 7);
  }
  return found;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
