export default definePageConfig({ navigationBarTitleText: '未到' });
