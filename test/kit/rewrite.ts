import type { LocalCloud } from '../../local-cloud';

/** Sets fields of a stored document as the environment's console would: for what no room can bring about yet. */
export async function rewrite(
  cloud: LocalCloud,
  collection: string,
  id: string,
  fields: object,
): Promise<void> {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      action: 'database.modifyDocument',
      collectionName: collection,
      queryType: 'DOC',
      multi: false,
      merge: true,
      upsert: false,
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify({ $set: fields }),
    }),
  });
  const answer = (await response.json()) as { data?: { updated?: number } };
  if (answer.data?.updated !== 1) throw new Error(`${collection} ${id}: ${JSON.stringify(answer)}`);
}
