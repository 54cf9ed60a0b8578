export default definePageConfig({ navigationBarTitleText: '借场地' });
