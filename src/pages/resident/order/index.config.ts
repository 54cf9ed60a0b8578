export default definePageConfig({ navigationBarTitleText: '维修单' });
