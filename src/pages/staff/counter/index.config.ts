export default definePageConfig({ navigationBarTitleText: '确认手机号' });
