import { catchUp, type Row } from './receiver';

// npx tsx demo/library-receiver/main.ts https://<environment>/library <token> members.json

const [address, token, file] = process.argv.slice(2);
if (!address || !token || !file) throw new Error('usage: main.ts ADDRESS TOKEN FILE');

await catchUp(file, async (after) => {
  const answer = await fetch(`${address}?after=${after}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`the library answers ${answer.status}`);
  const { rows } = (await answer.json()) as { rows: Row[] };
  return rows;
});
