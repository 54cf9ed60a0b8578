export default definePageConfig({ navigationBarTitleText: '信誉和申诉' });
