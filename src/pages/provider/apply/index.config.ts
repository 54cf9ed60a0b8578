export default definePageConfig({ navigationBarTitleText: '服务商入驻' });
