export default definePageConfig({ navigationBarTitleText: '捐书' });
