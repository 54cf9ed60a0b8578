/** What the chapters call the same things. */
export const STREET = '海云街道';
/** One order that was booked online, and one rating: 10 and 5. */
export const REWARD_POINTS = 15;
export const FIRM = '顺心管道服务部';
export const WRONG = '厨房下水道堵了，灶上还炖着晚饭';
export const STREET_UNION = '海云街道总工会';
