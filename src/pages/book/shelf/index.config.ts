export default definePageConfig({ navigationBarTitleText: '漂流书吧' });
