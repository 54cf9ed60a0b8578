export default definePageConfig({ navigationBarTitleText: '服务商名录' });
