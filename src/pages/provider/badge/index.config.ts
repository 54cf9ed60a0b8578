export default definePageConfig({ navigationBarTitleText: '工牌' });
