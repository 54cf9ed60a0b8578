/** WeChat itself tells the cloud who calls, and gives every person a storage of her own. */
export const identity = (): string => '';
