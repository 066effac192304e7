/** "2026-11-21": the day where the user is. `at`: milliseconds since 1970. */
export function localDay(at: number): string {
  const time = new Date(at);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
