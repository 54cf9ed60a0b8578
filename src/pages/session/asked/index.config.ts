export default definePageConfig({ navigationBarTitleText: '送教申请' });
