export default definePageConfig({ navigationBarTitleText: '公告和普法' });
