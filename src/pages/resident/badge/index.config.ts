export default definePageConfig({ navigationBarTitleText: '查验工牌' });
