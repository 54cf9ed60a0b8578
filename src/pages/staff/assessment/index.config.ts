export default definePageConfig({ navigationBarTitleText: '约谈考核' });
