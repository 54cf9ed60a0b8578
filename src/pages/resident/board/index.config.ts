export default definePageConfig({ navigationBarTitleText: '件件有回音' });
