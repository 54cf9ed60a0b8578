export default definePageConfig({ navigationBarTitleText: '想建工会的服务商' });
