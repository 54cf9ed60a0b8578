export default definePageConfig({ navigationBarTitleText: '维修前的照片' });
