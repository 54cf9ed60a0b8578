export default definePageConfig({ navigationBarTitleText: '办结的单子' });
