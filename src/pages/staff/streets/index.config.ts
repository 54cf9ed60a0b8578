export default definePageConfig({ navigationBarTitleText: '各街道今天的单子' });
