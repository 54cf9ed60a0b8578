export default definePageConfig({ navigationBarTitleText: '活动和驿站' });
