export default definePageConfig({ navigationBarTitleText: '派给本单位师傅' });
