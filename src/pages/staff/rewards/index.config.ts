export default definePageConfig({ navigationBarTitleText: '礼品与库存' });
