export default definePageConfig({ navigationBarTitleText: '要回电话的人' });
