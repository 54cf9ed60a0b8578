/** A browser has no messages to allow: in the demo everybody allows them. */
export const allowMessage = async (): Promise<boolean> => true;
