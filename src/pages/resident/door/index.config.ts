export default definePageConfig({ navigationBarTitleText: '看清门口的人' });
