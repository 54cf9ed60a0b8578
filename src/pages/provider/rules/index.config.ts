export default definePageConfig({ navigationBarTitleText: '信誉规则' });
