export default definePageConfig({ navigationBarTitleText: '登记会员号' });
