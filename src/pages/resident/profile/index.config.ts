export default definePageConfig({ navigationBarTitleText: '姓名和手机号' });
