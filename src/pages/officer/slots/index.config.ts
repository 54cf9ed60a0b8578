export default definePageConfig({ navigationBarTitleText: '接待时段' });
