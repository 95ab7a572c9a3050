/** Whether a text says that something is still to come. */
export function isComingSoon(text: string): boolean {
  return /coming soon|to be released|即将|敬请期待|\bsoon\b|\btb[ad]\b/i.test(text)
}
