export default definePageConfig({ navigationBarTitleText: '送教上门' });
