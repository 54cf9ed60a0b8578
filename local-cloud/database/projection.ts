import { find } from 'mingo';
import { type Doc, encodeAnswer } from './document';
import { badRequest } from './refusal';

/** A document as it travels, with the fields that were asked for. */
export function projected(doc: Doc, projection: Doc | undefined): string {
  if (!projection || Object.keys(projection).length === 0) return encodeAnswer(doc);
  try {
    const [kept] = find<Doc>([doc], {}, projection).all();
    return encodeAnswer(kept ?? {});
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : String(error));
  }
}
