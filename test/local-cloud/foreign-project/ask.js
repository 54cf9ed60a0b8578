// A script beside the functions: as a phone over HTTP, and with the SDK itself.
const cloud = require('wx-server-sdk');

async function ask(openid) {
  const answer = await fetch(`${process.env.LOCAL_CLOUD_URL}/call/visits`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
  });
  return (await answer.json()).visits;
}

async function main() {
  const counts = [await ask('ann'), await ask('bo'), await ask('ann')];
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  const { total } = await cloud.database().collection('visits').count();
  // The exit code tells how it went.
  process.exit(counts.join() === '1,1,2' && total === 3 ? 7 : 1);
}

main().catch((error) => {
  console.error(error);
  process.exit(2);
});
