export default definePageConfig({ navigationBarTitleText: '约谈办理台' });
