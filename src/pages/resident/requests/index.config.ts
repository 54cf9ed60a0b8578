export default definePageConfig({ navigationBarTitleText: '我的约谈' });
