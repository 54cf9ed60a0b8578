export default definePageConfig({ navigationBarTitleText: '接电话' });
