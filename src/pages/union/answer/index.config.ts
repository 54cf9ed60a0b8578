export default definePageConfig({ navigationBarTitleText: '应邀入会' });
