export default definePageConfig({ navigationBarTitleText: '登记和邀约' });
