/** What a subscribe message is for: each has a template of its own, which a person allows where its use is seen. */
export const MESSAGE_PURPOSES = ['order', 'quote', 'visit', 'request', 'task', 'result'] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];
