/** A screen in WeChat has no address that could change while it is shown. */
export function keepInAddress(_params: Readonly<Record<string, string>>): void {}
