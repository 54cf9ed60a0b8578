export default definePageConfig({ navigationBarTitleText: '本单位的投诉' });
