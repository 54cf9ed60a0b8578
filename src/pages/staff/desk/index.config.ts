export default definePageConfig({ navigationBarTitleText: '区总工作台' });
