export default definePageConfig({ navigationBarTitleText: '导入价目表' });
