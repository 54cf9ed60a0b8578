export default definePageConfig({ navigationBarTitleText: '答复常用语' });
