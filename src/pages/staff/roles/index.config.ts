export default definePageConfig({ navigationBarTitleText: '工作人员和职务' });
