export default definePageConfig({ navigationBarTitleText: '工会有约' });
