export default definePageConfig({ navigationBarTitleText: '修东西' });
