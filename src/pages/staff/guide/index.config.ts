export default definePageConfig({ navigationBarTitleText: '要大家同意的文字' });
