export default definePageConfig({ navigationBarTitleText: '邀约和登记' });
