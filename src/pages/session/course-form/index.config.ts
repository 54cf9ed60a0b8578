export default definePageConfig({ navigationBarTitleText: '写课程' });
