export default definePageConfig({ navigationBarTitleText: '积分总账' });
