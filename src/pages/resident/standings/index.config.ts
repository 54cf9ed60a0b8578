export default definePageConfig({ navigationBarTitleText: '各家信誉' });
