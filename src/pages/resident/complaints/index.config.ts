export default definePageConfig({ navigationBarTitleText: '这一单的投诉' });
