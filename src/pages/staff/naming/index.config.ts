export default definePageConfig({ navigationBarTitleText: '请一位新同事' });
