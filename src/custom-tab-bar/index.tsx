// WeChat wants this component where a tab bar is custom. Each of the four pages draws the bar itself
// (components/tab-bar), so that it grows with elder mode and is the same on both targets.
export default function NativeTabBarSlot() {
  return null;
}
