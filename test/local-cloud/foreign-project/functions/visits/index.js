const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const visits = cloud.database().collection('visits');

// How often each person has been here.
exports.main = async () => {
  const { OPENID } = cloud.getWXContext();
  await visits.add({ data: { by: OPENID } });
  const { total } = await visits.where({ by: OPENID }).count();
  return { visits: total };
};
