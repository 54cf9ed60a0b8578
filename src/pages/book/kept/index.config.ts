export default definePageConfig({ navigationBarTitleText: '书的管理' });
