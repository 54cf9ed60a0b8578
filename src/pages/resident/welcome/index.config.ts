export default definePageConfig({ navigationBarTitleText: '工到家' });
