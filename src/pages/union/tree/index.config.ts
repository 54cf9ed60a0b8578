export default definePageConfig({ navigationBarTitleText: '各级工会' });
